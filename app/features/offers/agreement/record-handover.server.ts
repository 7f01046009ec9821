import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { clearStep, type LockedApplication, onStep } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { recordAgreementFiles } from "./file-room.server";
import { lockAgreement } from "./lock-agreement.server";
import { settleTask } from "./tasks/settle-task.server";
import { announceAgreement } from "./tell.server";
import { checkLine } from "./text-fields";
import { type Kept, withFiles } from "./with-files.server";

export type HandoverInput = {
  applicationId: string;
  number: string;
  signedOn: string;
  file: StagedFile | null;
};

/** Records the act by which the premises were handed over; moving in waits for it. */
export function recordHandover(actor: Actor, input: HandoverInput): Promise<Result> {
  const files = input.file ? [input.file] : [];
  return withFiles(files, () => inTransaction((tx) => record(tx, actor, input)));
}

async function record(tx: Tx, actor: Actor, input: HandoverInput): Promise<Result<Kept>> {
  const { applicationId, file } = input;
  const {
    id: agreementId,
    side,
    roles,
    application,
  } = await lockAgreement(tx, actor, applicationId);
  if (side !== "cluster" || !roles.includes("leasing_manager")) return refuse("forbidden");
  const before = await tx.handoverAct.findUnique({
    where: { agreementId },
    select: { recordedById: true, file: { select: { sha256: true } } },
  });
  if (before) {
    const again = before.recordedById === actor.userId && before.file.sha256 === file?.sha256;
    return again ? ok({ again }) : refuse("act_recorded");
  }
  if (application.facts.status !== "registered") return refuse("not_registered");
  const number = checkLine("number", input.number, "number_required");
  const errors: FieldErrors = { ...number.errors };
  const day = isDay(input.signedOn) ? input.signedOn : null;
  if (!day) errors.signed_on = { code: "day_required" };
  else if (day > moscowDay(now())) errors.signed_on = { code: "day_ahead" };
  if (!file) errors.files = { code: "act_needed" };
  if (Object.keys(errors).length > 0 || !day || !file) return invalid(errors);
  const { organisationId } = application;
  const sender = { agreementId, organisationId, side, userId: actor.userId };
  const recorded = await recordAgreementFiles(tx, [file], sender, "files");
  if (!recorded.ok) return recorded;
  const [fileId = ""] = recorded.value;
  await tx.handoverAct.create({
    data: {
      ...{ agreementId, number: number.text, signedOn: new Date(day), fileId },
      ...{ recordedAt: now(), recordedById: actor.userId },
    },
  });
  await clearStep(tx, { applicationId, intent: "move_in", by: actor.userId });
  await announceAgreement(tx, applicationId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "leasing_manager",
    action: "agreement.handed_over",
    subjectType: "application",
    subjectId: applicationId,
    after: { act: number.text, signedOn: day, fileId },
  });
  return ok({ again: false });
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** Moving in settles what was to be handed over. */
async function moveIn(
  tx: Tx,
  { id: applicationId }: LockedApplication,
  { actorId }: { actorId: string | null },
) {
  const agreement = await tx.agreement.findUnique({
    where: { applicationId },
    select: { id: true },
  });
  if (agreement) {
    await settleTask(tx, { agreementId: agreement.id, code: "handover", by: actorId });
  }
  return ok({});
}

onStep("move_in", moveIn);
