import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { announce } from "~/platform/live.server";
import { applicationTopics } from "../live-topics";
import { goneMs } from "./presence";

/** Forgets those who have been silent for a minute: their colleagues hear that they are gone. */
export async function sweepPresence(): Promise<void> {
  await inTransaction(async (tx) => {
    const silent = { seenAt: { lte: new Date(now().getTime() - goneMs) } };
    const rows = await tx.sectionPresence.findMany({ where: silent, take: 1_000 });
    if (rows.length === 0) return;
    await tx.sectionPresence.deleteMany({ where: silent });
    const left = new Map(rows.map((row) => [`${row.applicationId} ${row.section}`, row]));
    const events = [...left.values()].map(({ applicationId, section }) => ({
      topic: applicationTopics.applicant(applicationId),
      kind: "presence",
      ref: section,
    }));
    await announce(tx, ...events);
  });
}

onSchedule("* * * * *", "sweep_presence", sweepPresence);
