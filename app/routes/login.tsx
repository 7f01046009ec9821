import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { findSignedIn, originOf, sessionToken, signIn } from "~/features/accounts/index.server";
import { textsOf } from "~/platform/check-fields";
import { readForm, respond, safePath } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Banner, Button, ButtonRow, Card, Container, PageHeader, Stack, TextField } from "~/ui";

export const handle = { i18n: ["accounts"] };

const notices = ["confirmed", "password_set", "signed_out"] as const;

function homeOf(person: { staff: boolean; emailVerified: boolean }): string {
  if (!person.emailVerified) return "/verify-email";
  return person.staff ? "/admin" : "/portal";
}

/** An invitation confirms the address itself; every other page waits until it is confirmed. */
function targetOf(next: string | null, home: string, emailVerified: boolean): string {
  const open = emailVerified || /^\/invitations\/[\w-]+$/.test(next ?? "");
  return open ? safePath(next, home) : home;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const signedIn = await findSignedIn(request, context);
  if (signedIn) {
    const { actor, emailVerified } = signedIn;
    const home = homeOf({ staff: actor.staffRoles.length > 0, emailVerified });
    throw redirect(targetOf(searchParams.get("next"), home, emailVerified));
  }
  return {
    title: translator(getLocale(request), "accounts")("login.title"),
    next: safePath(searchParams.get("next"), ""),
    notice: notices.find((name) => searchParams.has(name)) ?? null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { email = "", password = "", next = "" } = textsOf(form, ["email", "password", "next"]);
  const origin = originOf(request, context);
  const result = await signIn({ email, password }, origin, sessionToken(request));
  if (!result.ok) return respond(result, { values: { email } });
  const home = homeOf(result.value);
  const target = targetOf(next, home, result.value.emailVerified);
  return redirect(target, { status: 303, headers: { "Set-Cookie": result.value.cookie } });
}

export default function Login() {
  const { t } = useTranslation("accounts");
  const { next, notice } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const { errorOf, summary } = useFormAnswer(answer, ["accounts"]);
  return (
    <Container width="form">
      <Stack>
        {summary}
        {notice && !answer && (
          <Banner tone="success" announce="status" title={t(`login.${notice}`)} />
        )}
        <PageHeader title={t("login.heading")} lead={t("login.lead")} />
        <Card>
          <form method="post">
            <Stack>
              <input type="hidden" name="next" value={next} />
              <TextField
                name="email"
                type="email"
                label={t("fields.email")}
                error={errorOf("email")}
                defaultValue={answer?.values?.email}
                autoComplete="username"
                required
              />
              <TextField
                name="password"
                type="password"
                label={t("fields.password")}
                error={errorOf("password")}
                autoComplete="current-password"
                required
              />
              <ButtonRow>
                <Button>{t("login.submit")}</Button>
                <a href="/forgot-password">{t("login.forgot")}</a>
              </ButtonRow>
            </Stack>
          </form>
        </Card>
        <p>
          {t("login.no_account")} <a href="/register">{t("login.register")}</a>
        </p>
      </Stack>
    </Container>
  );
}
