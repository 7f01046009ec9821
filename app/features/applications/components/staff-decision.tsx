import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card, Stack } from "~/ui";
import { isVoted } from "../lifecycle/policy";
import type { StaffView } from "../staff-view.server";
import type { StaffEvent } from "../staff-view-history.server";
import { StaffHeader } from "./staff-header";
import { StaffTimeline } from "./staff-history";
import type { RefusedMove } from "./staff-step";
import { StaffSteps } from "./staff-steps";

/** Decisions taken on an application, and the steps of this person towards the next one. */
export function StaffDecision({
  view,
  events,
  roles,
  refused,
  announced,
  children,
}: {
  view: StaffView;
  events: StaffEvent[];
  roles: readonly string[];
  refused: RefusedMove | null;
  /** a step that is taken by announcing what was voted, not by a form of its own */
  announced?: string;
  /** what a body decided of it by its votes */
  children?: ReactNode;
}) {
  const { t } = useTranslation("staff");
  const steps = view.steps.filter(({ row }) => row.intent !== announced);
  const decisions = events.filter(({ outcome, intent }) => outcome !== null || isVoted(intent));
  return (
    <>
      <StaffHeader
        head={{ ...view, organisation: view.organisation.name }}
        part="decision"
        roles={roles}
      />
      <Stack>
        {children}
        {(decisions.length > 0 || !children) && (
          <Card title={t("decision.taken")}>
            {decisions.length > 0 ? (
              <StaffTimeline label={t("decision.taken")} events={decisions} />
            ) : (
              <p>{t("decision.takenEmpty")}</p>
            )}
          </Card>
        )}
        <StaffSteps view={{ ...view, steps }} refused={refused} />
      </Stack>
    </>
  );
}
