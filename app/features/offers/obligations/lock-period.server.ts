import type { Actor } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { type LockedAgreement, lockAgreement } from "../agreement/lock-agreement.server";
import { listTerms } from "../agreement/read-terms.server";
import { termsOn } from "../agreement/terms-on";
import type { OfferTerms } from "../terms";
import type { ReportingState } from "./report-acts";

export type LockedPeriod = {
  agreement: LockedAgreement;
  id: string;
  code: string;
  until: string;
  state: ReportingState;
  version: number;
  /** those that count on its last day */
  terms: OfferTerms;
  last: { id: string; number: number; figures: unknown; sentById: string; note: string } | null;
};

/** A period of an agreement that is locked with its application; 404 where there is none for this person. */
export async function lockPeriod(
  tx: Tx,
  actor: Actor,
  { applicationId, code }: { applicationId: string; code: string },
): Promise<LockedPeriod> {
  const agreement = await lockAgreement(tx, actor, applicationId);
  const period = await tx.reportingPeriod.findUnique({
    where: { agreementId_code: { agreementId: agreement.id, code } },
    include: { reports: { orderBy: { number: "desc" }, take: 1 } },
  });
  if (!period) throw notFound();
  const until = period.untilOn.toISOString().slice(0, 10);
  return {
    agreement,
    ...{ id: period.id, code, until, state: period.state, version: period.version },
    terms: termsOn(await listTerms(tx, agreement.id), until).terms,
    last: period.reports[0] ?? null,
  };
}
