import type { StaffView } from "../staff-view.server";
import { groupSteps, type RefusedMove } from "./staff-step";
import { StaffStepForm } from "./staff-step-form";
import { RefusedBanner } from "./staff-steps";

/** The form of a single step where another page leads up to it; nothing for those who may not take it. */
export function StaffOneStep({
  view,
  intent,
  given,
  refused = null,
}: {
  view: StaffView;
  intent: string;
  given?: { reason_code: string; comment: string };
  refused?: RefusedMove | null;
}) {
  const step = groupSteps(view).find((one) => one.intent === intent);
  const mine = refused?.intent === intent ? refused : null;
  const open = step !== undefined && step.rows.length > 0;
  return (
    <>
      {mine && (!open || Object.keys(mine.fields).length === 0) && (
        <RefusedBanner view={view} refused={mine} lost={!open} />
      )}
      {open && <StaffStepForm step={step} view={view} refused={mine} given={given} />}
    </>
  );
}
