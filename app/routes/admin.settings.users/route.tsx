import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { createStaff, listAccounts, requireStaff } from "~/features/accounts/index.server";
import { textsOf } from "~/platform/check-fields";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import {
  Banner,
  Button,
  ButtonLink,
  Disclosure,
  FilterBar,
  PageHeader,
  Pager,
  Stack,
  TextField,
} from "~/ui";
import { AccountsTable } from "./accounts-table";
import { StaffForm } from "./staff-form";

export const handle = { i18n: ["accounts"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get("search") ?? "").slice(0, 120);
  const after = searchParams.get("after") ?? "";
  const page = await listAccounts(actor, { search, after });
  const t = translator(getLocale(request, actor.locale), "accounts");
  return {
    title: t("staff.title"),
    search,
    paged: after !== "",
    created: searchParams.has("created"),
    ...page,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const form = await readForm(request);
  const values = textsOf(form, ["email", "full_name"]);
  const roles = form.getAll("roles").filter((role) => typeof role === "string");
  const { email = "", full_name = "" } = values;
  const result = await createStaff(actor, { email, fullName: full_name, roles });
  if (!result.ok) return respond(result, { values, roles });
  return redirect("/admin/settings/users?created", 303);
}

export default function Users() {
  const { t } = useTranslation("accounts");
  const { rows, next, search, paged, created } = useLoaderData<typeof loader>();
  const answer: (FormAnswer & { roles?: string[] }) | undefined = useActionData<typeof action>();
  const { errorOf, summary } = useFormAnswer(answer, ["accounts"]);
  const query = (after: string) => `?${new URLSearchParams({ ...(search && { search }), after })}`;
  return (
    <Stack>
      {summary}
      {created && !answer && <Banner tone="success" announce="status" title={t("staff.created")} />}
      <PageHeader compact title={t("staff.title")} lead={t("staff.lead")} />
      <Disclosure summary={t("staff.create")} open={answer !== undefined} id="create">
        <StaffForm values={answer?.values} roles={answer?.roles} errorOf={errorOf} />
      </Disclosure>
      <FilterBar
        label={t("staff.search")}
        actions={
          <>
            <Button variant="secondary">{t("staff.find")}</Button>
            {search && (
              <ButtonLink variant="quiet" href="/admin/settings/users">
                {t("staff.reset")}
              </ButtonLink>
            )}
          </>
        }
      >
        <TextField
          name="search"
          type="search"
          label={t("staff.search_label")}
          defaultValue={search}
        />
      </FilterBar>
      <AccountsTable accounts={rows} />
      <Pager
        label={t("staff.pages")}
        previous={
          paged
            ? {
                href: search ? `?search=${encodeURIComponent(search)}` : "?",
                label: t("staff.first"),
              }
            : undefined
        }
        next={next ? { href: query(next), label: t("staff.next") } : undefined}
      />
    </Stack>
  );
}
