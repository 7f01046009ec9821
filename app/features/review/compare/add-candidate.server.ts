import type { Actor } from "~/features/accounts";
import { findSubmittedByNumber } from "~/features/applications/index.server";
import { forbidden } from "~/platform/http.server";
import { invalid, ok, type Result } from "~/platform/refusal";
import { mostCompared } from "./compare-query";
import { comparesApplications } from "./compare-readers";

/** The ids with the application of this number at the end; what is closed to the person is as absent as what is not there. */
export async function addCandidate(
  actor: Actor,
  ids: readonly string[],
  number: string,
): Promise<Result<string[]>> {
  if (!comparesApplications(actor)) throw forbidden();
  if (ids.length >= mostCompared) {
    return invalid({ add: { code: "too_many", params: { max: mostCompared } } });
  }
  const id = await findSubmittedByNumber(actor, number.slice(0, 40));
  if (!id) return invalid({ add: { code: "no_such_number" } });
  return ids.includes(id) ? invalid({ add: { code: "already_there" } }) : ok([...ids, id]);
}
