import { useTranslation } from "react-i18next";
import type { MemberRole } from "~/features/organisations";
import { ButtonLink, ButtonRow, Card, Stack } from "~/ui";

export type OrganisationView = {
  organisation: { id: string; name: string };
  role: MemberRole;
  members: { id: string; fullName: string; email: string; role: MemberRole; self: boolean }[];
};

/** How the reader's own membership may end. */
export function OwnPartCard({ view }: { view: OrganisationView }) {
  const { t } = useTranslation("organisations");
  const { organisation, role, members } = view;
  const owners = members.filter((member) => member.role === "owner").length;
  const last = role === "owner" && owners === 1;
  const alone = members.length === 1;
  const word = role !== "owner" ? "member" : alone ? "alone" : last ? "last" : "owner";
  const link = (step: string) => `/portal/organisation?id=${organisation.id}&step=${step}`;
  return (
    <Card title={t("page.own_part")}>
      <Stack gap="tight">
        <p>{t(`page.own_part_${word}`, { role: t(`roles.${role}`) })}</p>
        <ButtonRow>
          {role === "owner" && !alone && (
            <ButtonLink href={link("hand_over")} variant="secondary">
              {t("page.hand_over")}
            </ButtonLink>
          )}
          {!last && (
            <ButtonLink href={link("leave")} variant="quiet">
              {t("page.leave")}
            </ButtonLink>
          )}
        </ButtonRow>
      </Stack>
    </Card>
  );
}
