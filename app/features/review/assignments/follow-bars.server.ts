import { addWorkingDays } from "~/features/applications";
import { readCalendar } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { settleExpertStage } from "../completion/settle-stage.server";
import { type Barred, type EndedByBar, onBarred } from "../conflicts/bar-reader.server";
import { replaceWithinDays } from "./deadlines";
import { announceAssignments, dateText, tellCoordinators } from "./tell.server";

/** An expert who is barred assesses no more: the coordinators look for another, and the stage may lack somebody again. */
async function followBar(tx: Tx, barred: Barred, ended: EndedByBar | null): Promise<void> {
  if (!ended) return;
  const { applicationId, userId, by, reason } = barred;
  const application = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { id: true, number: true, title: true },
  });
  const expert = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { fullName: true, staffRoles: true },
  });
  await settleExpertStage(tx, applicationId, by);
  const due = addWorkingDays(now(), replaceWithinDays, await readCalendar(tx));
  await tellCoordinators(
    tx,
    application,
    {
      kind: barred.ground === "found" ? "assignment_barred" : "assignment_recused",
      params: { person: expert.fullName, reason, due: dateText(due) },
    },
    by,
  );
  await announceAssignments(tx, applicationId);
  const own = expert.staffRoles.includes("external_expert") ? "external_expert" : "expert";
  await recordAudit(tx, {
    actorId: by ?? userId,
    actorRole: by ? "coordinator" : own,
    action: "assignment.recused",
    subjectType: "application",
    subjectId: applicationId,
    before: { assignment: ended.id, expert: userId, state: ended.state },
    after: { state: "recused", ground: barred.ground },
    comment: reason || null,
  });
}

onBarred(followBar);
