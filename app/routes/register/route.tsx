import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, PasswordFields, useFormAnswer } from "~/features/accounts";
import { findSignedIn, originOf } from "~/features/accounts/index.server";
import {
  type RegistrationInput,
  registerApplicant,
  registrationFields,
} from "~/features/organisations/index.server";
import { textsOf } from "~/platform/check-fields";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Button, ButtonRow, Card, FieldGrid, PageHeader, Split, Stack, TextField } from "~/ui";
import { OrganisationFields } from "./organisation-fields";

export const handle = { i18n: ["accounts", "organisations"] };

/** As they follow on the page. */
const fieldOrder = [
  "org_kind",
  "org_name",
  "country",
  "registration_number",
  "inn",
  "kpp",
  "ogrn",
  "lei",
  "full_name",
  "email",
  "phone",
  "password",
  "password_confirm",
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await findSignedIn(request, context)) throw redirect("/login");
  return { title: translator(getLocale(request), "organisations")("register.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const input = textsOf(await readForm(request), registrationFields) as RegistrationInput;
  const result = await registerApplicant(input, originOf(request, context), getLocale(request));
  if (result.ok) return redirect("/verify-email", 303);
  const { password, password_confirm, ...values } = input;
  return respond(result, { values });
}

export default function Register() {
  const { t } = useTranslation(["organisations", "accounts"]);
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const { errorOf, summary } = useFormAnswer(answer, ["accounts", "organisations"], fieldOrder);
  const values = answer?.values ?? {};
  return (
    <>
      {summary}
      <PageHeader title={t("register.heading")} lead={t("register.lead")} />
      <Split aside={<Aside />}>
        <form method="post" className="group/kind">
          <Stack gap="loose">
            <Card title={t("register.organisation")}>
              <OrganisationFields values={values} errorOf={errorOf} />
            </Card>
            <Card title={t("register.person")}>
              <Stack>
                <TextField
                  name="full_name"
                  label={t("accounts:fields.full_name")}
                  error={errorOf("full_name")}
                  defaultValue={values.full_name}
                  autoComplete="name"
                  required
                />
                <FieldGrid>
                  <TextField
                    name="email"
                    type="email"
                    label={t("accounts:fields.email")}
                    hint={t("register.email_hint")}
                    error={errorOf("email")}
                    defaultValue={values.email}
                    autoComplete="email"
                    required
                  />
                  <TextField
                    name="phone"
                    type="tel"
                    label={t("accounts:fields.phone")}
                    hint={t("accounts:fields.phone_hint")}
                    error={errorOf("phone")}
                    defaultValue={values.phone}
                    autoComplete="tel"
                    optionalText={t("accounts:fields.optional")}
                  />
                </FieldGrid>
                <PasswordFields errorOf={errorOf} label={t("accounts:fields.password")} />
              </Stack>
            </Card>
            <Stack>
              <p>
                {t("register.terms")} <a href="/privacy">{t("register.privacy")}</a>
              </p>
              <ButtonRow>
                <Button size="large">{t("register.submit")}</Button>
              </ButtonRow>
            </Stack>
          </Stack>
        </form>
      </Split>
    </>
  );
}

function Aside() {
  const { t } = useTranslation("organisations");
  return (
    <>
      <Card title={t("register.why")}>
        <p className="aside-line">{t("register.why_1")}</p>
        <p className="aside-line">{t("register.why_2")}</p>
        <p className="aside-line">{t("register.why_3")}</p>
      </Card>
      <p>
        {t("register.have_account")} <a href="/login">{t("register.login")}</a>
      </p>
    </>
  );
}
