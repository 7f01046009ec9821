import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { currentRules } from "../../rules/rules.server";
import { kindRows, plannedBy, planningRole, type SessionKind } from "../session-states";
import { readsCommittee } from "./act-on-session.server";
import { seatsOf } from "./seat-people.server";
import { heldAtOf, planSchema } from "./session-form";
import { inviteToSession } from "./tell-members.server";

/** Names the lock under which numbers are given: no two alike, no gap. */
const numbering = "committee_session.number";

/** К-YYYY-NN, НС-YYYY-NN or АП-YYYY-NN, by the Moscow year in which it is held. */
async function nextSessionNumber(tx: Tx, kind: SessionKind, year: string): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${numbering}))`;
  const start = `${kindRows[kind].prefix}-${year}-`;
  const taken = await tx.committeeSession.count({ where: { number: { startsWith: start } } });
  return `${start}${String(taken + 1).padStart(2, "0")}`;
}

/** Plans a session: it gets its number, and all who sit in it are invited. */
export async function planSession(
  actor: Actor,
  typed: Record<string, unknown>,
): Promise<Result<{ id: string }>> {
  if (!readsCommittee(actor)) throw forbidden();
  if (plannedBy(actor).length === 0) return refuse("forbidden");
  const checked = checkFields(planSchema, typed);
  if (!checked.ok) return checked;
  const { kind, ...input } = checked.value;
  const role = planningRole(actor, kind);
  if (!role) return refuse("forbidden");
  const heldAt = heldAtOf(input);
  if (heldAt <= now()) return invalid({ held_on: { code: "date_past" } });
  return inTransaction(async (tx) => {
    const { seats, wrong } = await seatsOf(tx, kind, input);
    if (wrong) return invalid(wrong);
    const { version } = await currentRules(tx, "thresholds");
    const number = await nextSessionNumber(tx, kind, input.held_on.slice(0, 4));
    const { place, voting } = input;
    const session = await tx.committeeSession.create({
      data: {
        kind,
        number,
        voting,
        heldAt,
        place,
        thresholdsVersion: version,
        createdAt: now(),
        createdById: actor.userId,
        seats: { createMany: { data: seats } },
      },
    });
    await inviteToSession(
      tx,
      session,
      seats.map((seat) => seat.userId).filter((id) => id !== actor.userId),
    );
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: role,
      action: "session.planned",
      subjectType: "session",
      subjectId: session.id,
      toState: "planned",
      after: { number, heldAt, place, voting, seats },
    });
    return ok({ id: session.id });
  });
}
