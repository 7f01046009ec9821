import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { decideFinding } from "./decide-finding.server";

export type TypedFinding = { finding: string; reason: string };

/** No form names more: as many as there are rules and answers to coincide with. */
const most = 50;

const decisions: Partial<Record<string, "confirmed" | "dismissed">> = {
  confirm_conflict: "confirmed",
  dismiss_conflict: "dismissed",
};

/** Does what the form beside the findings about one person asks for: one decision about all that it names. */
export async function postFinding(
  actor: Actor,
  form: FormData,
): Promise<{ typed: TypedFinding; result: Result }> {
  const { intent = "", reason = "" } = textsOf(form, ["intent", "reason"]);
  const named = form.getAll("finding").filter((one) => typeof one === "string");
  const ids = [...new Set(named)].slice(0, most);
  const typed = { finding: ids[0]?.slice(0, 40) ?? "", reason };
  return { typed, result: await act() };

  async function act(): Promise<Result> {
    const decision = decisions[intent];
    if (!decision) return refuse("unknown_intent");
    if (ids.length === 0) throw notFound();
    for (const id of ids) {
      const decided = await decideFinding(actor, id, { decision, reason });
      if (!decided.ok) return decided;
    }
    return ok();
  }
}
