import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { recordAgreementFiles } from "../file-room.server";
import { lockAgreement } from "../lock-agreement.server";
import { announceAgreement } from "../tell.server";
import { checkText } from "../text-fields";
import { type Kept, withFiles } from "../with-files.server";
import { isTaskCode, taskRow, whyNotComplete } from "./task-rows";

export type DoneInput = {
  applicationId: string;
  code: string;
  note: string;
  file: StagedFile | null;
  /** of the task as the form showed it */
  version: number;
};

/** Reports a task as done, with a note or a file that shows it: once. */
export function completeTask(actor: Actor, input: DoneInput): Promise<Result> {
  const files = input.file ? [input.file] : [];
  return withFiles(files, () => inTransaction((tx) => complete(tx, actor, input)));
}

async function complete(
  tx: Tx,
  actor: Actor,
  { applicationId, code, file, version, note }: DoneInput,
): Promise<Result<Kept>> {
  const agreement = await lockAgreement(tx, actor, applicationId);
  const { side, roles, application } = agreement;
  const task = await tx.agreementTask.findUnique({
    where: { agreementId_code: { agreementId: agreement.id, code } },
  });
  if (side !== "cluster" || !task || !isTaskCode(code)) throw notFound();
  const why = whyNotComplete(code, task.doneAt !== null, roles);
  if (why === "task_done" && task.doneById === actor.userId && task.version === version + 1) {
    return ok({ again: true });
  }
  if (why) return refuse(why);
  if (task.version !== version) return refuse("stale");
  const checked = checkText("note", note, file ? undefined : "note_or_file");
  if (Object.keys(checked.errors).length > 0) return invalid(checked.errors);
  const { organisationId } = application;
  const sender = { agreementId: agreement.id, organisationId, side, userId: actor.userId };
  const recorded = await recordAgreementFiles(tx, file ? [file] : [], sender, "files");
  if (!recorded.ok) return recorded;
  const [fileId = null] = recorded.value;
  await tx.agreementTask.update({
    where: { id: task.id, version },
    data: {
      ...{ doneAt: now(), doneById: actor.userId, note: checked.text, fileId },
      version: version + 1,
    },
  });
  await announceAgreement(tx, applicationId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: taskRow(code).by,
    action: "agreement.task_done",
    subjectType: "application",
    subjectId: applicationId,
    after: { task: code, fileId },
    comment: checked.text || null,
  });
  return ok({ again: false });
}
