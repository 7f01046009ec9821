import type { Consent, ConsentCode } from "./consents/consent";
import { newsConsent } from "./consents/news";
import { processingConsent } from "./consents/processing";
import { publicationConsent } from "./consents/publication";
import { transferAbroadConsent } from "./consents/transfer-abroad";

/** The four consents, each a document and a box of its own; only the first is required. */
export const consents: readonly Consent[] = [
  processingConsent,
  publicationConsent,
  newsConsent,
  transferAbroadConsent,
];

/** HTML name of a consent's box. */
export const consentField = (code: ConsentCode): string => `consent_${code}`;

export function findConsent(code: string): Consent | null {
  return consents.find((consent) => consent.code === code) ?? null;
}
