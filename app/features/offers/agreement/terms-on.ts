import type { OfferTerms } from "../terms";

export type TermsVersion = {
  number: number;
  terms: OfferTerms;
  /** YYYY-MM-DD */
  inForceFrom: string;
  madeAt: Date;
};

/** Of these versions, the newest first, the one that counts on a Moscow day; before the first day of all, the first. */
export function termsOn(versions: readonly TermsVersion[], day: string): TermsVersion {
  const found = versions.find(({ inForceFrom }) => inForceFrom <= day) ?? versions.at(-1);
  if (!found) throw new Error("An agreement without terms");
  return found;
}
