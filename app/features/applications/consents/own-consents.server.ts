import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { type Locale, say } from "~/platform/i18n";
import { ok, type Result } from "~/platform/refusal";
import { consents, findConsent } from "../form";
import { consentHash } from "./record-consents.server";

export type OwnConsent = {
  code: string;
  title: string;
  body: string;
  version: string;
  state: "given" | "withdrawn";
  at: Date;
};

async function latestOf(userId: string, purpose: string) {
  return prisma.consentRecord.findFirst({
    where: { userId, purpose },
    orderBy: { at: "desc" },
    select: { action: true, textVersion: true, at: true, applicationId: true },
  });
}

/** The consents a person has ever given, each with its text and whether it still stands. */
export async function listOwnConsents(actor: Actor, locale: Locale): Promise<OwnConsent[]> {
  const found = await Promise.all(
    consents.map(async (consent) => ({
      consent,
      last: await latestOf(actor.userId, consent.code),
    })),
  );
  return found.flatMap(({ consent, last }) =>
    last
      ? {
          code: consent.code,
          title: say(consent.title, locale),
          body: say(consent.body, locale),
          version: last.textVersion,
          state: last.action === "given" ? ("given" as const) : ("withdrawn" as const),
          at: last.at,
        }
      : [],
  );
}

/**
 * Withdraws a consent that stands; the record of giving it stays. Withdrawing again changes nothing.
 * 404 for a consent never given.
 */
export async function withdrawConsent(
  actor: Actor,
  code: string,
  visitor: { locale: Locale; ip: string; userAgent: string },
): Promise<Result> {
  const consent = findConsent(code);
  const last = consent && (await latestOf(actor.userId, code));
  if (!consent || !last) throw notFound();
  if (last.action === "withdrawn") return ok();
  const { locale, ip, userAgent } = visitor;
  const text = { title: say(consent.title, locale), body: say(consent.body, locale) };
  return inTransaction(async (tx) => {
    await tx.consentRecord.create({
      data: {
        userId: actor.userId,
        applicationId: last.applicationId,
        purpose: code,
        action: "withdrawn",
        textVersion: consent.version,
        textSha256: consentHash(text),
        locale,
        at: now(),
        ip,
        userAgent: userAgent.slice(0, 400),
      },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      // A consent is the person's own, whichever company they work for.
      actorRole: "applicant",
      action: "application.consent_withdrawn",
      subjectType: "account",
      subjectId: actor.userId,
      before: { purpose: code, version: last.textVersion },
    });
    return ok();
  });
}
