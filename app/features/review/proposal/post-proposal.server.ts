import type { Actor } from "~/features/accounts";
import type { Refusal } from "~/platform/refusal";
import { inviteExperts } from "../assignments/invite-experts.server";
import { expertsField, mostApplications } from "./limits";

/** What became of the experts ticked for one application. */
export type AssignedOne = { id: string; invited: number; refusal: Refusal | null };

/**
 * Invites the experts ticked for each application, each application by itself: what is refused for one
 * stands in nobody else's way. Applications without a tick are left alone.
 */
export async function postProposal(
  actor: Actor,
  ids: readonly string[],
  form: FormData,
): Promise<{ results: AssignedOne[]; ticked: Record<string, string[]> }> {
  const ticked: Record<string, string[]> = {};
  const results: AssignedOne[] = [];
  for (const id of ids.slice(0, mostApplications)) {
    const chosen = form.getAll(expertsField(id)).filter((value) => typeof value === "string");
    ticked[id] = chosen;
    if (chosen.length === 0) continue;
    const result = await inviteExperts(actor, id, chosen);
    results.push(
      result.ok
        ? { id, invited: result.value.ids.length, refusal: null }
        : { id, invited: 0, refusal: result.refusal },
    );
  }
  return { results, ticked };
}
