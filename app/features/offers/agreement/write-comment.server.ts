import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { isNegotiated, lockAgreement } from "./lock-agreement.server";
import { documentNames } from "./names";
import { readDocument } from "./read-package.server";
import { announceAgreement, tellCompany, tellStaff } from "./tell.server";
import { checkText } from "./text-fields";

export type CommentInput = { applicationId: string; code: string; text: string };

const writers = [
  "owner",
  "editor",
  "legal",
  "leasing_manager",
  "technical_reviewer",
  "chair",
  "board",
];

/** As many as a document can have from one side. */
const most = 200;

/** Writes a comment on a document, which both sides read. The same words twice in a row are one comment. */
export function writeComment(actor: Actor, input: CommentInput): Promise<Result> {
  const { applicationId, code } = input;
  return inTransaction(async (tx) => {
    const agreement = await lockAgreement(tx, actor, applicationId);
    const { side, roles, application } = agreement;
    const document = await readDocument(tx, agreement.id, code);
    const role = writers.find((one) => roles.includes(one));
    if (!role) return refuse("forbidden");
    if (!isNegotiated(agreement)) return refuse("not_negotiated");
    const { text, errors } = checkText("text", input.text, "comment_required");
    if (Object.keys(errors).length > 0) return invalid(errors);
    if (await isLast(tx, document.id, text, actor.userId)) return ok();
    if (document.comments.filter((one) => one.side === side).length >= most) {
      return refuse("too_many_comments", { most });
    }
    const made = { documentId: document.id, side, text, writtenAt: now() };
    const { id } = await tx.agreementComment.create({
      data: { ...made, writtenById: actor.userId },
      select: { id: true },
    });
    const told = {
      kind: "agreement_comment",
      page: "agreement",
      params: { document: documentNames[document.code], text },
    } as const;
    if (side === "cluster") await tellCompany(tx, application, told);
    else await tellStaff(tx, application, ["legal"], told);
    await announceAgreement(tx, applicationId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: role,
      action: "agreement.commented",
      subjectType: "application",
      subjectId: applicationId,
      after: { document: code, comment: id, length: text.length },
    });
    return ok();
  });
}

async function isLast(tx: Tx, documentId: string, text: string, userId: string): Promise<boolean> {
  const last = await tx.agreementComment.findFirst({
    where: { documentId },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    select: { text: true, writtenById: true },
  });
  return last?.text === text && last.writtenById === userId;
}
