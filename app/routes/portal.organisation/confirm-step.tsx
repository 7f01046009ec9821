import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  Banner,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Container,
  PageHeader,
  RadioGroup,
  Stack,
} from "~/ui";
import type { OrganisationView } from "./own-part-card";

export type Step = { name: "leave" | "hand_over" } | { name: "remove"; user: string };

/** The act that an address asks to confirm; null for none. */
export function stepOf(name: string | null, user: string | null): Step | null {
  if (name === "leave" || name === "hand_over") return { name };
  return name === "remove" && user ? { name, user } : null;
}

/** What an act on the membership will mean, and the button that does it. */
export function ConfirmStep({
  step,
  view,
  summary,
}: {
  step: Step;
  view: OrganisationView;
  summary: ReactNode;
}) {
  const { t } = useTranslation("organisations");
  const { organisation, role, members } = view;
  const others = members.filter((member) => !member.self);
  const member = step.name === "remove" && others.find(({ id }) => id === step.user);
  const owners = members.filter((one) => one.role === "owner").length;
  if (step.name === "remove" && member) {
    const { id, fullName: name, email } = member;
    return (
      <Page view={view} summary={summary} title={t("page.remove_title", { name })}>
        <p>{t("page.remove_text", { name, email, organisation: organisation.name })}</p>
        <Act view={view} step={`remove&user=${id}`} intent="remove_member" label={t("page.remove")}>
          <input type="hidden" name="user" value={id} />
        </Act>
      </Page>
    );
  }
  if (step.name === "leave" && !(role === "owner" && owners === 1)) {
    const title = t("page.leave_title", { organisation: organisation.name });
    return (
      <Page view={view} summary={summary} title={title}>
        <p>{t("page.leave_text")}</p>
        <Act view={view} step="leave" intent="leave" label={t("page.leave")} />
      </Page>
    );
  }
  return (
    <Page view={view} summary={summary} title={t("page.hand_over_title")}>
      {step.name === "leave" && <Banner tone="warning">{t("page.leave_last")}</Banner>}
      {role !== "owner" ? (
        <p>{t("errors.forbidden")}</p>
      ) : others.length === 0 ? (
        <p>{t("page.hand_over_alone")}</p>
      ) : (
        <HandOver view={view} others={others} />
      )}
    </Page>
  );
}

function HandOver({
  view,
  others,
}: {
  view: OrganisationView;
  others: OrganisationView["members"];
}) {
  const { t } = useTranslation("organisations");
  return (
    <>
      <p>{t("page.hand_over_text", { organisation: view.organisation.name })}</p>
      <Act view={view} step="hand_over" intent="hand_over" label={t("page.hand_over")}>
        <RadioGroup
          name="user"
          legend={t("page.hand_over_to")}
          defaultValue={others.length === 1 ? others[0]?.id : undefined}
          options={others.map(({ id, fullName, email, role }) => ({
            value: id,
            label: fullName,
            hint: `${t(`roles.${role}`)}, ${email}`,
          }))}
        />
        <RadioGroup
          name="after"
          legend={t("page.hand_over_after")}
          defaultValue="editor"
          options={[
            {
              value: "editor",
              label: t("page.hand_over_stay"),
              hint: t("page.hand_over_stay_hint"),
            },
            {
              value: "leave",
              label: t("page.hand_over_leave"),
              hint: t("page.hand_over_leave_hint"),
            },
          ]}
        />
      </Act>
    </>
  );
}

const base = ({ organisation }: OrganisationView) => `/portal/organisation?id=${organisation.id}`;

function Page({
  view,
  summary,
  title,
  children,
}: {
  view: OrganisationView;
  summary: ReactNode;
  title: string;
  children: ReactNode;
}) {
  const { t } = useTranslation("organisations");
  return (
    <Container width="form">
      <Stack>
        {summary}
        <PageHeader compact back={{ href: base(view), label: t("page.back") }} title={title} />
        <Card>
          <Stack>{children}</Stack>
        </Card>
      </Stack>
    </Container>
  );
}

function Act({
  view,
  step,
  intent,
  label,
  children,
}: {
  view: OrganisationView;
  step: string;
  intent: string;
  label: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation("organisations");
  return (
    <form method="post" action={`${base(view)}&step=${step}`}>
      <Stack>
        {children}
        <ButtonRow>
          <Button name="intent" value={intent} variant="danger">
            {label}
          </Button>
          <ButtonLink href={base(view)} variant="secondary">
            {t("page.cancel")}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  );
}
