import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormAnswer } from "~/features/accounts";
import {
  findSignedIn,
  isConfirmTokenGood,
  originOf,
  resendConfirmation,
} from "~/features/accounts/index.server";
import { confirmApplicant } from "~/features/organisations/index.server";
import { textsOf } from "~/platform/check-fields";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Banner, Button, ButtonLink, ButtonRow, Container, PageHeader, Prose, Stack } from "~/ui";

export const handle = { i18n: ["accounts"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token");
  const signedIn = await findSignedIn(request, context);
  const email = signedIn?.actor.email ?? "";
  const title = translator(getLocale(request, signedIn?.actor.locale), "accounts")("verify.title");
  if (token) {
    const good = await isConfirmTokenGood(token);
    return { title, email, token, state: good ? ("confirm" as const) : ("invalid" as const) };
  }
  if (signedIn?.emailVerified) throw redirect("/login");
  return { title, email, token: "", state: signedIn ? ("waiting" as const) : ("sent" as const) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { intent, token = "" } = textsOf(form, ["intent", "token"]);
  if (intent === "resend") {
    const signedIn = await findSignedIn(request, context);
    if (!signedIn) throw redirect("/login");
    const resent = await resendConfirmation(signedIn);
    return resent.ok ? data({ resent: true as const }) : respond(resent);
  }
  const result = await confirmApplicant(token, originOf(request, context).address);
  return result.ok ? redirect("/login?confirmed", 303) : respond(result);
}

export default function VerifyEmail() {
  const { t } = useTranslation("accounts");
  const { state, email, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resent = answer !== undefined && "resent" in answer;
  const { summary } = useFormAnswer(resent ? undefined : answer, ["accounts"]);
  return (
    <Container width="form">
      <Stack>
        {state !== "invalid" && summary}
        {resent && (
          <Banner tone="success" announce="status" title={t("verify.resent", { email })} />
        )}
        {state === "confirm" && (
          <Step heading={t("verify.confirm_heading")} lead={t("verify.confirm")}>
            <PostButton intent="confirm" token={token} label={t("verify.submit")} />
          </Step>
        )}
        {state === "invalid" && (
          <Step heading={t("verify.invalid_heading")} lead={t("verify.invalid")}>
            <ButtonLink href="/login">{t("verify.login")}</ButtonLink>
          </Step>
        )}
        {state === "waiting" && (
          <Step heading={t("verify.waiting_heading")} lead={t("verify.waiting", { email })}>
            <PostButton intent="resend" label={t("verify.resend")} />
            <form method="post" action="/logout">
              <Button variant="quiet">{t("verify.sign_out")}</Button>
            </form>
          </Step>
        )}
        {state === "sent" && <Sent />}
      </Stack>
    </Container>
  );
}

function Step({ heading, lead, children }: { heading: string; lead: string; children: ReactNode }) {
  return (
    <>
      <PageHeader title={heading} lead={lead} />
      <ButtonRow>{children}</ButtonRow>
    </>
  );
}

function PostButton({ intent, token, label }: { intent: string; token?: string; label: string }) {
  return (
    <form method="post" action="/verify-email">
      {token && <input type="hidden" name="token" value={token} />}
      <Button name="intent" value={intent}>
        {label}
      </Button>
    </form>
  );
}

function Sent() {
  const { t } = useTranslation("accounts");
  return (
    <>
      <PageHeader title={t("verify.sent_heading")} lead={t("verify.sent")} />
      <Prose>
        <h2>{t("verify.next")}</h2>
        <ol>
          <li>{t("verify.steps.1")}</li>
          <li>{t("verify.steps.2")}</li>
          <li>{t("verify.steps.3")}</li>
        </ol>
        <p>{t("verify.spam")}</p>
      </Prose>
      <ButtonRow>
        <ButtonLink href="/login" variant="secondary">
          {t("verify.login")}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
