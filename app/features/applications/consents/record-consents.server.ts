import { createHash } from "node:crypto";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type Locale, say } from "~/platform/i18n";
import { consents } from "../form";

export type ConsentGiver = {
  userId: string;
  applicationId: string;
  locale: Locale;
  ip: string;
  userAgent: string;
};

/** The hash that proves which text was shown: SHA-256 of title and body in the reader's language, hex. */
export function consentHash(text: { title: string; body: string }): string {
  return createHash("sha256").update(`${text.title}\n\n${text.body}`).digest("hex");
}

/** Logs each consent given: who, when, to which version of which text, from where (152-ФЗ ст. 9). */
export async function recordConsents(
  tx: Tx,
  giver: ConsentGiver,
  codes: readonly string[],
): Promise<void> {
  const { userId, applicationId, locale, ip, userAgent } = giver;
  await tx.consentRecord.createMany({
    data: consents
      .filter((consent) => codes.includes(consent.code))
      .map((consent) => ({
        userId,
        applicationId,
        locale,
        ip,
        userAgent: userAgent.slice(0, 400),
        purpose: consent.code,
        action: "given",
        textVersion: consent.version,
        textSha256: consentHash({
          title: say(consent.title, locale),
          body: say(consent.body, locale),
        }),
        at: now(),
      })),
  });
}
