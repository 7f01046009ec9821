import { inTransaction, type Tx } from "~/platform/db.server";
import { violatedRule } from "~/platform/db-violation.server";
import { type Refused, type Result, refuse } from "~/platform/refusal";

/** What PostgreSQL guarantees of the site, by the rule that it refuses by, as a person is told. */
const refusals: Record<string, Refused> = {
  allocation_exclusive: refuse("taken_meanwhile"),
  allocation_within_life: refuse("outside_life"),
  allocation_ended_for_good: refuse("stale"),
  unit_outlives_allocations: refuse("kept_beyond"),
  unit_fits_floor: refuse("floor_overfull"),
  unit_spaces_add_up: refuse("spaces_do_not_add_up"),
  unit_code_key: refuse("code_taken"),
};

/** A refusal on its way out of a transaction, which takes back what was written before it. */
class Undone extends Error {
  constructor(readonly refused: Refused) {
    super(refused.refusal.code);
  }
}

/** One transaction on the site: whatever is refused, also by the rules in the database, leaves nothing behind. */
export async function inSiteTransaction<T>(fn: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await inTransaction(async (tx) => {
      const result = await fn(tx);
      if (!result.ok) throw new Undone(result);
      return result;
    });
  } catch (fault) {
    if (fault instanceof Undone) return fault.refused;
    const refused = refusals[violatedRule(fault) ?? ""];
    if (!refused) throw fault;
    return refused;
  }
}
