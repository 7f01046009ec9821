import type { Actor } from "~/features/accounts";
import { discardFiles } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { recordFile } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { conditionActs, whyNotAct } from "./condition-states";
import { lockCondition } from "./lock-condition.server";
import { checkProof } from "./proof-shape";
import { announceConditions, tellCoordinators } from "./tell.server";

export type ProofInput = {
  applicationId: string;
  conditionId: string;
  text: string;
  file: StagedFile | null;
  /** of the condition as the form showed it */
  version: number;
};

/** As many as anybody could need for one condition. */
const most = 30;

/**
 * Sends what shows that a condition is met, for good: scope, right, state, text and file, one transaction
 * with notices and audit. The same form posted twice sends once; of what was not sent no file is left.
 */
export async function sendProof(actor: Actor, input: ProofInput): Promise<Result> {
  const files = input.file ? [input.file] : [];
  const sent = await inTransaction((tx) => send(tx, actor, input)).catch(async (error: unknown) => {
    await discardFiles(files);
    throw error;
  });
  if (!sent.ok || sent.value.again) await discardFiles(files);
  return sent.ok ? ok() : sent;
}

async function send(
  tx: Tx,
  actor: Actor,
  { applicationId, conditionId, file, version, ...typed }: ProofInput,
): Promise<Result<{ again: boolean }>> {
  const at = { applicationId, conditionId };
  const { application, roles, condition } = await lockCondition(tx, actor, at);
  const why = whyNotAct("send_proof", roles, condition);
  if (why === "forbidden") return refuse(why);
  const checked = checkProof(typed.text, file !== null);
  if (checked.errors) return invalid(checked.errors);
  const { text } = checked;
  if (condition.version !== version) {
    const again = await wasSent(tx, actor, { conditionId, text, file });
    return again ? ok({ again }) : refuse(why ?? "stale");
  }
  if (why) return refuse(why);
  if ((await tx.conditionProof.count({ where: { conditionId } })) >= most) {
    return refuse("too_many_proofs", { most });
  }
  const recorded = file && (await recordOf(tx, actor, application, file));
  if (recorded && !recorded.ok) return invalid({ files: recorded.refusal });
  const fileId = recorded?.value.fileId ?? null;
  const proof = await tx.conditionProof.create({
    data: { conditionId, text, fileId, sentAt: now(), sentById: actor.userId },
    select: { id: true },
  });
  const { to } = conditionActs.send_proof;
  await tx.decisionCondition.update({
    where: { id: conditionId, version },
    data: { state: to, version: version + 1 },
  });
  await tellCoordinators(tx, application, {
    kind: "condition_proof_sent",
    params: { condition: condition.text },
  });
  await announceConditions(tx, applicationId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: roles[0] ?? "editor",
    action: "condition.proof_sent",
    subjectType: "application",
    subjectId: applicationId,
    before: { condition: conditionId, state: condition.state },
    after: {
      ...{ condition: conditionId, state: to },
      ...{ proof: proof.id, length: text.length, ...(fileId && { fileId }) },
    },
  });
  return ok({ again: false });
}

type Sent = { conditionId: string; text: string; file: StagedFile | null };

/** Whether this form has sent its proof already: the last one, by the same person, says the same. */
async function wasSent(tx: Tx, actor: Actor, { conditionId, text, file }: Sent): Promise<boolean> {
  const last = await tx.conditionProof.findFirst({
    where: { conditionId },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { text: true, sentById: true, file: { select: { sha256: true } } },
  });
  return (
    last?.sentById === actor.userId &&
    last.text === text &&
    (last.file?.sha256 ?? null) === (file?.sha256 ?? null)
  );
}

/** The company's file, within its own limits and those of what it sent for this application's conditions. */
function recordOf(
  tx: Tx,
  actor: Actor,
  { id, organisationId }: { id: string; organisationId: string },
  file: StagedFile,
) {
  return recordFile(tx, file, { organisationId, userId: actor.userId }, async () => {
    const { _sum } = await tx.storedFile.aggregate({
      where: { proof: { condition: { decision: { applicationId: id } } } },
      _sum: { sizeBytes: true },
    });
    return _sum.sizeBytes ?? 0;
  });
}
