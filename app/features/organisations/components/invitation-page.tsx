import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PasswordFields } from "~/features/accounts";
import { formatDate, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Container,
  DefinitionList,
  PageHeader,
  Stack,
  TextField,
} from "~/ui";
import type { InvitationPage as Page } from "../invitations/invitation-view.server";

type Shown = Omit<Page, "expiresAt"> & { expiresAt: Date | string };

type Props = {
  token: string;
  /** the address the reader is signed in with */
  own: string | null;
  invitation: Shown | null;
  summary: ReactNode;
  errorOf: (name: string) => string | undefined;
  values: Partial<Record<string, string>>;
};

/** The page of an invitation's link, in whatever state it is met. */
export function InvitationPage({ invitation, summary, ...rest }: Props) {
  const { t } = useTranslation("organisations");
  if (!invitation) {
    return (
      <Message heading={t("invitation.unknown_heading")} text={t("invitation.unknown_text")}>
        <Home own={rest.own} />
      </Message>
    );
  }
  const { step } = invitation;
  if (step === "new" || step === "sign_in" || step === "confirm") {
    return <Open {...rest} invitation={invitation} summary={summary} />;
  }
  return <Closed {...rest} invitation={invitation} step={step} />;
}

function Closed({
  invitation,
  step,
  own,
  token,
}: Pick<Props, "own" | "token"> & {
  invitation: Shown;
  step: Exclude<Shown["step"], "new" | "sign_in" | "confirm">;
}) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  const { organisation, organisationId, email, expiresAt } = invitation;
  const word = step === "other_account" ? "other" : step;
  const text = t(`invitation.${word}_text`, {
    organisation,
    email,
    own,
    date: formatDate(expiresAt, locale),
  });
  return (
    <Message heading={t(`invitation.${word}_heading`)} text={text}>
      {step === "member" && (
        <ButtonLink href={`/portal/organisation?id=${organisationId}`}>
          {t("invitation.to_organisation")}
        </ButtonLink>
      )}
      {step === "other_account" && (
        <form method="post" action={`/logout?next=${encodeURIComponent(`/invitations/${token}`)}`}>
          <Button>{t("invitation.sign_out")}</Button>
        </form>
      )}
      {step !== "member" && <Home own={own} />}
    </Message>
  );
}

function Open({ token, own, invitation, summary, errorOf, values }: Props & { invitation: Shown }) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  const { step, organisation, person, email, role, expiresAt } = invitation;
  return (
    <Container width="form">
      <Stack>
        {summary}
        <PageHeader
          title={t("invitation.heading", { organisation })}
          lead={t("invitation.lead", { person })}
        />
        <DefinitionList
          items={[
            { term: t("invitation.address"), value: email },
            {
              term: t("invitation.role"),
              value: t(`roles.${role}`),
              hint: t(`role_hints.${role}`),
            },
            { term: t("invitation.until"), value: formatDate(expiresAt, locale) },
          ]}
        />
        {role === "owner" && <Banner tone="info">{t("page.owner_warning")}</Banner>}
        {step === "new" && <NewPerson email={email} errorOf={errorOf} values={values} />}
        {step === "sign_in" && (
          <Card>
            <Stack>
              <p>{t("invitation.sign_in_text", { email })}</p>
              <ButtonRow>
                <ButtonLink href={`/login?next=${encodeURIComponent(`/invitations/${token}`)}`}>
                  {t("invitation.sign_in")}
                </ButtonLink>
                <a href="/forgot-password">{t("invitation.forgot")}</a>
              </ButtonRow>
            </Stack>
          </Card>
        )}
        {step === "confirm" && (
          <Card>
            <form method="post">
              <Stack>
                <p>{t("invitation.confirm_text", { email: own })}</p>
                <ButtonRow>
                  <Button name="intent" value="accept_invitation">
                    {t("invitation.confirm")}
                  </Button>
                  <ButtonLink href="/portal" variant="secondary">
                    {t("invitation.later")}
                  </ButtonLink>
                </ButtonRow>
              </Stack>
            </form>
          </Card>
        )}
      </Stack>
    </Container>
  );
}

/** What somebody without an account is asked; as at registration, but the address is known. */
function NewPerson({
  email,
  errorOf,
  values,
}: Pick<Props, "errorOf" | "values"> & { email: string }) {
  const { t } = useTranslation(["organisations", "accounts"]);
  return (
    <form method="post" noValidate>
      <Card title={t("invitation.new_title")}>
        <Stack>
          <p>{t("invitation.new_lead", { email })}</p>
          <input type="hidden" name="email" value={email} autoComplete="username" />
          <TextField
            name="full_name"
            label={t("accounts:fields.full_name")}
            error={errorOf("full_name")}
            defaultValue={values.full_name}
            autoComplete="name"
            required
          />
          <TextField
            name="phone"
            type="tel"
            width="medium"
            label={t("accounts:fields.phone")}
            hint={t("accounts:fields.phone_hint")}
            error={errorOf("phone")}
            defaultValue={values.phone}
            autoComplete="tel"
            optionalText={t("accounts:fields.optional")}
          />
          <PasswordFields errorOf={errorOf} label={t("accounts:fields.password")} />
          <p>
            {t("invitation.terms")} <a href="/privacy">{t("register.privacy")}</a>
          </p>
          <ButtonRow>
            <Button name="intent" value="accept_invitation" size="large">
              {t("invitation.new_submit")}
            </Button>
          </ButtonRow>
        </Stack>
      </Card>
    </form>
  );
}

function Message({
  heading,
  text,
  children,
}: {
  heading: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <Container width="form">
      <Stack>
        <PageHeader title={heading} lead={text} />
        <ButtonRow>{children}</ButtonRow>
      </Stack>
    </Container>
  );
}

function Home({ own }: { own: string | null }) {
  const { t } = useTranslation("organisations");
  return (
    <ButtonLink href={own ? "/portal" : "/login"} variant="secondary">
      {t(own ? "invitation.stay" : "invitation.login")}
    </ButtonLink>
  );
}
