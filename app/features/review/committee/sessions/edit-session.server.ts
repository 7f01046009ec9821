import type { Actor } from "~/features/accounts";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { actOnSession } from "./act-on-session.server";
import { recordSession } from "./record-session.server";
import { excludedSeatFields, seatsOf } from "./seat-people.server";
import { heldAtOf, sessionSchema } from "./session-form";
import { inviteToSession, tellSession } from "./tell-members.server";

/** Changes time, place, voting or seats before a session opens; whoever is new among the seats is invited. */
export async function editSession(
  actor: Actor,
  id: string,
  { typed, version }: { typed: Record<string, unknown>; version: number },
): Promise<Result> {
  return actOnSession(actor, id, "edit_session", async (tx, session) => {
    const input = checkFields(sessionSchema, typed);
    if (!input.ok) return input;
    const heldAt = heldAtOf(input.value);
    if (heldAt <= now()) return invalid({ held_on: { code: "date_past" } });
    if (session.version !== version) return refuse("stale");
    const { seats, wrong } = await seatsOf(tx, session.kind, input.value);
    if (wrong) return invalid(wrong);
    const unfit = await excludedSeatFields(tx, session, seats);
    if (unfit) return invalid(unfit);
    const { place, voting } = input.value;
    await tx.committeeSession.update({
      where: { id },
      data: { heldAt, place, voting, version: { increment: 1 } },
    });
    await tx.committeeSeat.deleteMany({ where: { sessionId: id } });
    await tx.committeeSeat.createMany({ data: seats.map((seat) => ({ ...seat, sessionId: id })) });
    const before = session.seats.map(({ userId, role }) => ({ userId, role }));
    const newcomers = seats.filter(({ userId }) => !before.some((one) => one.userId === userId));
    await inviteToSession(
      tx,
      { ...session, heldAt, place },
      newcomers.map((seat) => seat.userId),
    );
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.changed", {
      before: {
        heldAt: session.heldAt,
        place: session.place,
        voting: session.voting,
        seats: before,
      },
      after: { heldAt, place, voting, seats },
    });
    return ok();
  });
}
