import { reasonWords, wordsOfReason } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { rulesAt } from "../../rules/rules.server";
import { conditionsSchema } from "../ballot/proposal";
import { type Choice, type Count, marksOf } from "../count-votes";
import type { LockedSession } from "../sessions/act-on-session.server";
import { faultsOf, type MinutesBallot, type MinutesBody, type MinutesItem } from "./minutes";

/** Writes up a session that closes: all figures are those of its seats and ballots. Throws when they do not add up. */
export async function makeMinutes(tx: Tx, session: LockedSession): Promise<MinutesBody> {
  const { openedAt } = await tx.committeeSession.findUniqueOrThrow({
    where: { id: session.id },
    select: { openedAt: true },
  });
  const seats = await tx.committeeSeat.findMany({
    where: { sessionId: session.id },
    orderBy: [{ role: "asc" }, { user: { fullName: "asc" } }],
    include: { user: { select: { fullName: true } } },
  });
  const voting = seats.filter((seat) => seat.role !== "secretary");
  const present = voting.filter((seat) => seat.attendance === "present").length;
  const marks = marksOf(await rulesAt("thresholds", session.thresholdsVersion, tx));
  const body: MinutesBody = {
    session: {
      number: session.number,
      kind: session.kind,
      voting: session.voting,
      heldAt: session.heldAt.toISOString(),
      openedAt: openedAt?.toISOString() ?? null,
      closedAt: now().toISOString(),
      place: session.place,
    },
    seats: seats.map(({ user, role, attendance }) => ({
      name: user.fullName,
      role,
      present: attendance === "present",
    })),
    attendance: { seats: voting.length, present, absent: voting.length - present },
    ...marks,
    items: await readItems(tx, session.id),
  };
  const faults = faultsOf(body);
  if (faults.length > 0) throw new Error(`Minutes of ${session.number}: ${faults.join("; ")}`);
  return JSON.parse(JSON.stringify(body)) as MinutesBody;
}

async function readItems(tx: Tx, sessionId: string): Promise<MinutesItem[]> {
  const rows = await tx.agendaItem.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    include: {
      application: {
        select: { number: true, title: true, organisation: { select: { name: true } } },
      },
      recusals: {
        orderBy: [{ user: { fullName: "asc" } }],
        include: { user: { select: { fullName: true } } },
      },
      ballots: {
        orderBy: { seq: "asc" },
        include: {
          reason: reasonWords,
          votes: {
            orderBy: [{ user: { fullName: "asc" } }],
            include: { user: { select: { fullName: true } } },
          },
        },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    application: {
      number: row.application.number ?? "",
      title: row.application.title,
      organisation: row.application.organisation.name,
    },
    packSha256: row.packSha256,
    state: row.state as MinutesItem["state"],
    discussion: row.discussion,
    recusals: row.recusals.map(({ user, ground }) => ({ name: user.fullName, ground })),
    ballots: row.ballots.map((ballot) => ({
      seq: ballot.seq,
      proposal: ballot.proposal,
      reasonCode: ballot.reasonCode,
      reason: wordsOfReason(ballot.reason),
      reasons: ballot.reasons,
      conditions: conditionsSchema.parse(ballot.conditions),
      result: ballot.result as MinutesBallot["result"],
      count: ballot.count as Count,
      votes:
        ballot.result === "annulled"
          ? []
          : ballot.votes.flatMap(({ user, choice }) =>
              choice ? [{ name: user.fullName, choice: choice as Choice }] : [],
            ),
    })),
  }));
}
