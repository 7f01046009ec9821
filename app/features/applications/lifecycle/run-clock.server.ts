import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { readSetting } from "~/platform/settings.server";
import { applyMove } from "./apply-move.server";
import { lockApplication } from "./load-for-move.server";
import { canMove, targetOf } from "./policy";
import { procedureSetting } from "./settings.server";
import { prepareStep } from "./step-effects.server";
import { transitions } from "./transitions";

const clockRows = transitions.filter((row) => row.by.includes("clock"));
const endingStatuses = clockRows.flatMap((row) => row.from);
const batch = 200;

/**
 * Takes the steps that time itself takes: drafts, offers and questions whose term has ended.
 * Each in a transaction of its own, judged again under the lock. Returns how many were closed.
 */
export async function runClock(): Promise<number> {
  const due = await prisma.application.findMany({
    where: { status: { in: endingStatuses }, dueAt: { lt: now() } },
    orderBy: { dueAt: "asc" },
    take: batch,
    select: { id: true },
  });
  let closed = 0;
  for (const { id } of due) if (await closeIfDue(id)) closed += 1;
  return closed;
}

function closeIfDue(id: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const application = await lockApplication(tx, id);
    if (!application) return false;
    const { facts, askedFrom } = application;
    const row = clockRows.find((one) => one.from.includes(facts.status));
    if (!row) return false;
    const procedure = await readSetting(procedureSetting, tx);
    const clock = { userId: null, roles: ["clock"] };
    if (!canMove(clock, row, { facts, procedure, now: now() }).allowed) return false;
    const to = targetOf(row, facts, askedFrom, procedure);
    const input = { intent: row.intent };
    const prepared = await prepareStep(tx, application, row, {
      procedure,
      actorId: null,
      actorRole: "clock",
      input,
    });
    if (!prepared.ok) return false;
    await applyMove(tx, application, row, procedure, {
      actorId: null,
      actorRole: "clock",
      to,
      consequence: prepared.value,
    });
    return true;
  });
}

onSchedule("*/5 * * * *", "run_clock", async () => {
  await runClock();
});
