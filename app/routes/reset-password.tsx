import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PasswordFields, useFormAnswer } from "~/features/accounts";
import { findResetToken, originOf, resetPassword } from "~/features/accounts/index.server";
import { textsOf } from "~/platform/check-fields";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Button, ButtonLink, ButtonRow, Card, Container, PageHeader, Stack } from "~/ui";

export const handle = { i18n: ["accounts"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const found = token ? await findResetToken(token) : null;
  const t = translator(getLocale(request), "accounts");
  return { title: t("reset.title"), token: found ? token : null, account: found };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const fields = ["token", "password", "password_confirm"];
  const {
    token = "",
    password = "",
    password_confirm = "",
  } = textsOf(await readForm(request), fields);
  const input = { token, password, password_confirm };
  const result = await resetPassword(input, originOf(request, context).address);
  return result.ok ? redirect("/login?password_set", 303) : respond(result);
}

export default function ResetPassword() {
  const { t } = useTranslation("accounts");
  const { token, account } = useLoaderData<typeof loader>();
  const { errorOf, summary } = useFormAnswer(useActionData<typeof action>(), ["accounts"]);
  if (!token || !account) return <Invalid />;
  const first = account.first ? "_first" : "";
  return (
    <Container width="form">
      <Stack>
        {summary}
        <PageHeader
          title={t(`reset.heading${first}`)}
          lead={t(`reset.lead${first}`, { email: account.email })}
        />
        <Card>
          <form method="post">
            <Stack>
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="email" value={account.email} autoComplete="username" />
              <PasswordFields errorOf={errorOf} label={t("fields.new_password")} />
              <ButtonRow>
                <Button>{t("reset.submit")}</Button>
              </ButtonRow>
            </Stack>
          </form>
        </Card>
      </Stack>
    </Container>
  );
}

function Invalid() {
  const { t } = useTranslation("accounts");
  return (
    <Container width="form">
      <Stack>
        <PageHeader title={t("reset.invalid_heading")} lead={t("reset.invalid")} />
        <ButtonRow>
          <ButtonLink href="/forgot-password">{t("reset.request")}</ButtonLink>
          <ButtonLink href="/login" variant="secondary">
            {t("forgot.back")}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </Container>
  );
}
