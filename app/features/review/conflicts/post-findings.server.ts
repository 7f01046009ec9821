import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { type Result, refuse } from "~/platform/refusal";
import { decideFinding } from "./decide-finding.server";

export type TypedFinding = { finding: string; reason: string };

/** Does what a form beside a finding asks for. */
export async function postFinding(
  actor: Actor,
  form: FormData,
): Promise<{ typed: TypedFinding; result: Result }> {
  const { intent, finding = "", reason = "" } = textsOf(form, ["intent", "finding", "reason"]);
  const typed = { finding: finding.slice(0, 40), reason };
  return { typed, result: await act() };

  async function act(): Promise<Result> {
    if (intent === "confirm_conflict")
      return decideFinding(actor, finding, { decision: "confirmed", reason });
    if (intent === "dismiss_conflict")
      return decideFinding(actor, finding, { decision: "dismissed", reason });
    return refuse("unknown_intent");
  }
}
