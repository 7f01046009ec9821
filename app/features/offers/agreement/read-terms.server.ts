import { moscowDay } from "~/features/applications";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { offerTermsSchema } from "../terms";
import { type TermsVersion, termsOn } from "./terms-on";

/** The terms of an agreement, the newest first. */
export async function listTerms(db: Tx, agreementId: string): Promise<TermsVersion[]> {
  const rows = await db.agreementTerms.findMany({
    where: { agreementId },
    orderBy: { number: "desc" },
    select: { number: true, terms: true, inForceFrom: true, madeAt: true },
  });
  return rows.map((row) => ({
    number: row.number,
    terms: offerTermsSchema.parse(row.terms),
    inForceFrom: row.inForceFrom.toISOString().slice(0, 10),
    madeAt: row.madeAt,
  }));
}

/** The terms that count today. */
export async function readTerms(db: Tx, agreementId: string): Promise<TermsVersion> {
  return termsOn(await listTerms(db, agreementId), moscowDay(now()));
}
