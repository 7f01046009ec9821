import type { Actor } from "~/features/accounts";
import type { RefusedMove } from "~/features/applications";
import { getSubmitted, moveByStaff } from "~/features/applications/index.server";
import { type Result, refuse } from "~/platform/refusal";
import { checkGates, readGates, type TypedGates } from "./check-gates";
import { pinnedGates } from "./pinned-gates.server";
import { saveScreening } from "./save-screening.server";

export type PostedScreening =
  | { done: "saved"; typed: { gates: TypedGates }; result: Result }
  | { done: "moved"; typed: Omit<RefusedMove, "refusal" | "fields">; result: Result<unknown> };

/** Saves the check, or takes the step that it leads to; what was typed is given back for a refusal. */
export async function postScreening(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<PostedScreening> {
  const intent = form.get("intent");
  if (intent === "admit" || intent === "refuse_admission") {
    return { done: "moved", ...(await moveByStaff(actor, applicationId, form)) };
  }
  await getSubmitted(actor, applicationId);
  const pinned = await pinnedGates(applicationId);
  const gates = readGates(form, pinned?.gates ?? []);
  const posted = (result: Result): PostedScreening => ({ done: "saved", typed: { gates }, result });
  if (intent !== "save_screening") return posted(refuse("unknown_intent"));
  if (!actor.staffRoles.includes("coordinator")) return posted(refuse("forbidden"));
  if (!pinned) return posted(refuse("wrong_status"));
  const checked = checkGates(gates, pinned.gates);
  if (!checked.ok) return posted(checked);
  const version = Number(/^\d{1,9}$/.exec(String(form.get("version")))?.[0] ?? -1);
  return posted(await saveScreening(actor, applicationId, { version, answers: checked.value }));
}
