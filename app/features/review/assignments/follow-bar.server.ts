import { addWorkingDays } from "~/features/applications";
import { readCalendar } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { settleExpertStage } from "../completion/settle-stage.server";
import { type Barred, type EndedByBar, onBarred } from "../conflicts/bar-reader.server";
import { replaceWithinDays } from "./deadlines";
import { announceAssignments, dateText, tellCoordinators } from "./tell.server";

/** Without the bulletin of somebody who was barred the stage may lack one again. */
async function followBar(tx: Tx, barred: Barred, ended: EndedByBar | null): Promise<void> {
  await settleExpertStage(tx, barred.applicationId, barred.by);
  await announceAssignments(tx, barred.applicationId);
  // Who declared it themselves tells and records it with their answer.
  if (ended && barred.ground === "found") await tellEnded(tx, barred, ended);
}

async function tellEnded(
  tx: Tx,
  { applicationId, userId, by, reason }: Barred,
  ended: EndedByBar,
): Promise<void> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { id: true, number: true, title: true },
  });
  const { fullName: person } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { fullName: true },
  });
  const due = dateText(addWorkingDays(now(), replaceWithinDays, await readCalendar(tx)));
  const told = { kind: "assignment_barred", params: { person, reason, due } } as const;
  await tellCoordinators(tx, application, told, by);
  await recordAudit(tx, {
    actorId: by,
    actorRole: "coordinator",
    action: "assignment.recused",
    subjectType: "application",
    subjectId: applicationId,
    before: { assignment: ended.id, expert: userId, state: ended.state },
    after: { state: "recused" },
    comment: reason || null,
  });
}

onBarred(followBar);
