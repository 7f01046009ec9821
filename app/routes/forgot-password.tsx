import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { originOf, requestPasswordReset } from "~/features/accounts/index.server";
import { textsOf } from "~/platform/check-fields";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Button, ButtonLink, ButtonRow, Card, Container, PageHeader, Stack, TextField } from "~/ui";

export const handle = { i18n: ["accounts"] };

export function loader({ request }: LoaderFunctionArgs) {
  return { title: translator(getLocale(request), "accounts")("forgot.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { email = "" } = textsOf(await readForm(request), ["email"]);
  const result = await requestPasswordReset({ email }, originOf(request, context).address);
  return result.ok ? data({ sentTo: email.trim() }) : respond(result, { values: { email } });
}

export default function ForgotPassword() {
  const answer = useActionData<typeof action>();
  return (
    <Container width="form">
      {answer && "sentTo" in answer ? <Sent email={answer.sentTo} /> : <Ask answer={answer} />}
    </Container>
  );
}

function Ask({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useTranslation("accounts");
  const { errorOf, summary } = useFormAnswer(answer, ["accounts"]);
  return (
    <Stack>
      {summary}
      <PageHeader title={t("forgot.heading")} lead={t("forgot.lead")} />
      <Card>
        <form method="post">
          <Stack>
            <TextField
              name="email"
              type="email"
              label={t("fields.email")}
              error={errorOf("email")}
              defaultValue={answer?.values?.email}
              autoComplete="username"
              required
            />
            <ButtonRow>
              <Button>{t("forgot.submit")}</Button>
              <a href="/login">{t("forgot.back")}</a>
            </ButtonRow>
          </Stack>
        </form>
      </Card>
    </Stack>
  );
}

function Sent({ email }: { email: string }) {
  const { t } = useTranslation("accounts");
  return (
    <Stack>
      <PageHeader title={t("forgot.sent_heading")} lead={t("forgot.sent", { email })} />
      <p>{t("forgot.spam")}</p>
      <ButtonRow>
        <ButtonLink href="/login">{t("forgot.back")}</ButtonLink>
        <ButtonLink href="/forgot-password" variant="secondary">
          {t("forgot.again")}
        </ButtonLink>
      </ButtonRow>
    </Stack>
  );
}
