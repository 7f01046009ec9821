import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { accountState, type FormAnswer, RolesField, useFormAnswer } from "~/features/accounts";
import {
  getAccount,
  requireStaff,
  resendPasswordLink,
  setAccountEnabled,
  setStaffRoles,
} from "~/features/accounts/index.server";
import { notFound, readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Banner, Button, ButtonRow, Card, PageHeader, Stack, StatusTag } from "~/ui";

export const handle = { i18n: ["accounts"] };

const notices = ["roles_saved", "was_disabled", "was_enabled", "resent"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const account = await getAccount(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "accounts");
  const { searchParams } = new URL(request.url);
  return {
    title: `${account.fullName} — ${t("staff.edit")}`,
    account,
    self: account.id === actor.userId,
    notice: notices.find((name) => searchParams.has(name)) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const id = params.id ?? "";
  const form = await readForm(request);
  const intent = form.get("intent");
  const done = (notice: (typeof notices)[number]) =>
    redirect(`/admin/settings/users/${id}?${notice}`, 303);
  if (intent === "set_roles") {
    const roles = form.getAll("roles").filter((role) => typeof role === "string");
    const result = await setStaffRoles(actor, id, roles);
    return result.ok ? done("roles_saved") : respond(result, { roles });
  }
  if (intent === "disable" || intent === "enable") {
    const result = await setAccountEnabled(actor, id, intent === "enable");
    return result.ok ? done(intent === "enable" ? "was_enabled" : "was_disabled") : respond(result);
  }
  if (intent === "resend_link") {
    const result = await resendPasswordLink(actor, id);
    return result.ok ? done("resent") : respond(result);
  }
  throw notFound();
}

export default function User() {
  const { t } = useTranslation("accounts");
  const { account, self, notice } = useLoaderData<typeof loader>();
  const answer: (FormAnswer & { roles?: string[] }) | undefined = useActionData<typeof action>();
  const { errorOf, summary } = useFormAnswer(answer, ["accounts"]);
  const state = accountState(account);
  const staff = account.staffRoles.length > 0;
  return (
    <Stack>
      {summary}
      {notice && !answer && (
        <Banner tone="success" announce="status" title={t(`staff.${notice}`)} />
      )}
      <PageHeader
        compact
        back={{ href: "/admin/settings/users", label: t("staff.back") }}
        title={account.fullName}
        lead={account.email}
        tag={
          <StatusTag tone={state === "disabled" ? "danger" : "neutral"}>
            {t(`staff.${state}`)}
          </StatusTag>
        }
      />
      {staff && (
        <Card>
          <form method="post">
            <Stack>
              <RolesField chosen={answer?.roles ?? account.staffRoles} error={errorOf("roles")} />
              <ButtonRow>
                <Button name="intent" value="set_roles">
                  {t("staff.save_roles")}
                </Button>
              </ButtonRow>
            </Stack>
          </form>
        </Card>
      )}
      {staff && (
        <Card title={t("staff.ties")}>
          <p>
            {t("staff.ties_lead")}{" "}
            <a href={`/admin/reviews/ties?person=${account.id}`}>{t("staff.ties")}</a>
          </p>
        </Card>
      )}
      {staff && state === "invited" && (
        <Step lead={t("staff.resend_lead")}>
          <Button name="intent" value="resend_link" variant="secondary">
            {t("staff.resend")}
          </Button>
        </Step>
      )}
      {!self && state === "disabled" && (
        <Step lead={t("staff.enable_lead")}>
          <Button name="intent" value="enable" variant="secondary">
            {t("staff.enable")}
          </Button>
        </Step>
      )}
      {!self && state !== "disabled" && (
        <Step lead={t("staff.disable_lead")}>
          <Button name="intent" value="disable" variant="danger">
            {t("staff.disable")}
          </Button>
        </Step>
      )}
    </Stack>
  );
}

function Step({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <Card>
      <form method="post">
        <Stack>
          <p>{lead}</p>
          <ButtonRow>{children}</ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
