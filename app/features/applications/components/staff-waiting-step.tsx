import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { Card } from "~/ui";
import type { StaffStep } from "./staff-step";

/** Where the condition of a step is met: a page of the application, or of the body that votes. */
const rooms: Record<string, (id: string) => string> = {
  admit: (id) => `/admin/applications/${id}/screening`,
  complete_technical: (id) => `/admin/applications/${id}/technical`,
  complete_expert: (id) => `/admin/applications/${id}/reviews`,
  decide: () => "/admin/committee",
  board_decide: () => "/admin/committee",
  uphold_refusal: () => "/admin/committee",
  return_to_committee: () => "/admin/committee",
  issue_offer: (id) => `/admin/applications/${id}/offer`,
  sign_agreement: (id) => `/admin/applications/${id}/agreement`,
  move_in: (id) => `/admin/applications/${id}/agreement`,
};

/** Whether the step is this person's own and waits for nothing but what a room of the review brings. */
export function waitsForRoom({ intent, why }: StaffStep): boolean {
  return why?.code === `uncleared_${intent}` && rooms[intent] !== undefined;
}

/** A step of one's own that cannot be taken yet: what it waits for, and the way there. */
export function StaffWaitingStep({ step, id }: { step: StaffStep; id: string }) {
  const { t } = useTranslation("staff");
  const { t: said } = useTranslation("applications");
  const locale = useLocale();
  const { intent, all, why } = step;
  const [first] = all;
  const room = rooms[intent]?.(id);
  if (!first || !why || !room) return null;
  const label = first.outcome ? t("application.decide") : say(first.label, locale);
  return (
    <Card title={label} level={3}>
      <p>{said(`refusals.${why.code}`)}</p>
      <p>
        <a href={room}>{t(`application.rooms.${intent}`)}</a>
      </p>
    </Card>
  );
}
