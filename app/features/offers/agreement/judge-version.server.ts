import type { Actor, StaffRole } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { type ApprovalLine, speaksFor } from "./approval-lines";
import { whyNotJudge } from "./document-state";
import { isNegotiated, type LockedAgreement, lockAgreement } from "./lock-agreement.server";
import { documentNames } from "./names";
import { packageRow } from "./package-rows";
import { type PackageDocument, readDocument } from "./read-package.server";
import { refreshSigning } from "./refresh-signing.server";
import { announceAgreement, tellCompany, tellStaff } from "./tell.server";
import { checkText } from "./text-fields";

export type JudgementInput = {
  applicationId: string;
  code: string;
  line: ApprovalLine;
  verdict: "approved" | "returned";
  reason: string;
  /** of the document as the form showed it */
  version: number;
};

/**
 * Approves the newest version of a document for a line, or returns it with a reason: once, whoever of the line
 * comes first. From an outdated page nothing is approved, since another version may have come.
 */
export function judgeVersion(actor: Actor, input: JudgementInput): Promise<Result> {
  return inTransaction(async (tx) => {
    const agreement = await lockAgreement(tx, actor, input.applicationId);
    if (agreement.side !== "cluster") throw notFound();
    const document = await readDocument(tx, agreement.id, input.code);
    const [newest = null] = document.versions;
    const person = { userId: actor.userId, roles: agreement.roles };
    const row = packageRow(document.code);
    const why = whyNotJudge(row, input.line, newest, person);
    if (why === "forbidden") return refuse(why);
    if (!isNegotiated(agreement)) return refuse("not_negotiated");
    const mine = newest?.judged.find((one) => one.line === input.line);
    const { verdict, line } = input;
    const needed = verdict === "returned" ? "reason_required" : undefined;
    const { text, errors } = checkText("reason", input.reason, needed);
    if (Object.keys(errors).length > 0) return invalid(errors);
    if (document.version !== input.version) {
      const again = mine?.by === actor.fullName && mine.verdict === verdict;
      return again ? ok() : refuse(why ?? "stale");
    }
    if (why) return refuse(why);
    if (!newest) return refuse("no_version");
    await tx.agreementApproval.create({
      data: {
        versionId: newest.id,
        line,
        verdict,
        reason: text,
        givenAt: now(),
        givenById: actor.userId,
      },
    });
    await tx.agreementDocument.update({
      where: { id: document.id, version: input.version },
      data: { version: input.version + 1 },
    });
    await refreshSigning(tx, { applicationId: input.applicationId, agreementId: agreement.id });
    await tell(tx, actor, agreement, { document, number: newest.number, verdict, reason: text });
    await announceAgreement(tx, input.applicationId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: speaksFor(line, agreement.roles) as StaffRole,
      action: verdict === "approved" ? "agreement.version_approved" : "agreement.version_returned",
      subjectType: "application",
      subjectId: input.applicationId,
      after: { document: document.code, version: newest.number, line },
      comment: text || null,
    });
    return ok();
  });
}

type Judged = {
  document: PackageDocument;
  number: number;
  verdict: "approved" | "returned";
  reason: string;
};

/** Who has put it in learns that it came back; the company, that there is something to sign. */
async function tell(
  tx: Tx,
  actor: Actor,
  { id, application }: LockedAgreement,
  { document, number, verdict, reason }: Judged,
): Promise<void> {
  const { by, signed } = packageRow(document.code);
  const params = { document: documentNames[document.code], version: number, reason };
  if (verdict === "returned") {
    const told = { kind: "agreement_returned", page: "agreement", params } as const;
    if (by === "company") await tellCompany(tx, application, told);
    else await tellStaff(tx, application, ["legal"], { ...told, but: actor.userId });
    return;
  }
  const { state } = await readDocument(tx, id, document.code);
  if (!signed || state !== "signing") return;
  await tellCompany(tx, application, { kind: "agreement_to_sign", page: "agreement", params });
}
