import type { Actor } from "~/features/accounts";
import { ok, type Result, refuse } from "~/platform/refusal";
import { actOnSession } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";

export type Marks = Readonly<Record<string, "present" | "absent">>;

/** Notes who is there, by user; who was not named stays as they were. Whoever has voted in an open ballot is there until it closes. */
export function markAttendance(actor: Actor, sessionId: string, marks: Marks): Promise<Result> {
  return actOnSession(actor, sessionId, "mark_attendance", async (tx, session) => {
    const changed = session.seats.flatMap((seat) => {
      const attendance = marks[seat.userId];
      return attendance && attendance !== seat.attendance
        ? [{ userId: seat.userId, before: seat.attendance, attendance }]
        : [];
    });
    if (changed.length === 0) return ok();
    const gone = changed.filter((one) => one.attendance === "absent").map((one) => one.userId);
    const voted = await tx.vote.count({
      where: { userId: { in: gone }, ballot: { closedAt: null, item: { sessionId } } },
    });
    if (voted > 0) return refuse("has_voted");
    for (const { userId, attendance } of changed) {
      await tx.committeeSeat.update({
        where: { sessionId_userId: { sessionId, userId } },
        data: { attendance },
      });
    }
    await tellSession(tx, session);
    const as = (which: "before" | "attendance") =>
      Object.fromEntries(changed.map((one) => [one.userId, one[which]]));
    await recordSession(tx, actor, session, "session.attendance_marked", {
      before: as("before"),
      after: as("attendance"),
    });
    return ok();
  });
}
