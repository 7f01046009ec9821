import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "~/ui";
import type { ConditionState } from "../condition-states";

const tones: Record<ConditionState, Record<"company" | "staff", Tone>> = {
  open: { company: "action", staff: "neutral" },
  proof_sent: { company: "progress", staff: "action" },
  fulfilled: { company: "success", staff: "success" },
  waived: { company: "neutral", staff: "neutral" },
  lapsed: { company: "neutral", staff: "neutral" },
};

/** Where a condition stands, in words; whose move it is decides on the colour. */
export function ConditionStateTag({
  condition: { state, owner, overdue },
  side,
}: {
  condition: { state: ConditionState; owner: "applicant" | "cluster"; overdue: boolean };
  side: "company" | "staff";
}) {
  const { t } = useTranslation("review-conditions");
  const theirs = owner === "cluster" && state === "open";
  const tone = theirs ? (side === "staff" ? "action" : "progress") : tones[state][side];
  return (
    <StatusTag tone={overdue ? "danger" : tone}>
      {t(overdue ? `states.overdue_${state}` : `states.${state}`)}
    </StatusTag>
  );
}
