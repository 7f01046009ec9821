import { isDeepStrictEqual } from "node:util";
import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { formatDate } from "~/platform/i18n";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { type LockedAgreement, lockAgreement } from "../agreement/lock-agreement.server";
import { listTerms } from "../agreement/read-terms.server";
import { agreementSetting } from "../agreement/settings.server";
import { announceAgreement, tellCompany, tellStaff } from "../agreement/tell.server";
import { bodyFor, mayPropose, weightOfChange } from "./terms-changes";
import { readChange } from "./terms-fields";

export type ProposalInput = {
  applicationId: string;
  typed: Record<string, string>;
  /** the number of the terms that the form showed */
  termsNumber: number;
};

/** The newest terms of an agreement, in force or not yet. */
async function newestTerms(tx: Tx, agreementId: string) {
  const [newest] = await listTerms(tx, agreementId);
  if (!newest) throw new Error("An agreement without terms");
  return newest;
}

/** Proposes other terms to the other side: one change at a time, from a day that is not past. */
export function proposeTerms(actor: Actor, input: ProposalInput): Promise<Result> {
  const { applicationId, typed, termsNumber } = input;
  return inTransaction(async (tx) => {
    const agreement = await lockAgreement(tx, actor, applicationId);
    if (!mayPropose(agreement)) return refuse("forbidden");
    if (!agreement.signed) return refuse("not_signed");
    const newest = await newestTerms(tx, agreement.id);
    const read = readChange(typed, newest.terms, moscowDay(now()));
    if (!read.ok) return read;
    const { terms, inForceFrom, reason } = read.value;
    const open = await tx.termsChange.findFirst({
      where: { agreementId: agreement.id, state: { in: ["proposed", "agreed"] } },
    });
    if (open) {
      const again = open.proposedById === actor.userId && open.reason === reason;
      return again ? ok() : refuse("change_open");
    }
    if (newest.number !== termsNumber) return refuse("stale");
    if (isDeepStrictEqual(terms, newest.terms))
      return invalid({ reason: { code: "nothing_changes" } });
    if (inForceFrom < newest.inForceFrom) {
      return invalid({ in_force_from: { code: "before_newest" } });
    }
    const { change } = await readSetting(agreementSetting, tx);
    const body = bodyFor(weightOfChange(newest.terms, terms), change);
    const number = (await tx.termsChange.count({ where: { agreementId: agreement.id } })) + 1;
    await tx.termsChange.create({
      data: {
        ...{ agreementId: agreement.id, number, side: agreement.side, terms, reason, body },
        inForceFrom: new Date(inForceFrom),
        ...{ proposedAt: now(), proposedById: actor.userId },
      },
    });
    await tell(tx, agreement, { reason, inForceFrom });
    await announceAgreement(tx, applicationId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: agreement.roles[0] ?? agreement.side,
      action: "terms.proposed",
      subjectType: "application",
      subjectId: applicationId,
      before: { terms: newest.number },
      after: { change: number, inForceFrom, body },
      comment: reason,
    });
    return ok();
  });
}

async function tell(
  tx: Tx,
  { side, application }: LockedAgreement,
  { reason, inForceFrom }: { reason: string; inForceFrom: string },
): Promise<void> {
  const date = { ru: formatDate(inForceFrom, "ru"), en: formatDate(inForceFrom, "en") };
  const told = { kind: "terms_proposed", page: "reporting", params: { reason, date } } as const;
  if (side === "cluster") await tellCompany(tx, application, told);
  else await tellStaff(tx, application, ["leasing_manager"], told);
}
