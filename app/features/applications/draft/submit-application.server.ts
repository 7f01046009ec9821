import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { recordConsents } from "../consents/record-consents.server";
import { slotFaults } from "../documents/missing-documents.server";
import { type ApplicantType, consentField, consents } from "../form";
import { applyMove } from "../lifecycle/apply-move.server";
import { canMove, findTransition } from "../lifecycle/policy";
import { procedureSetting } from "../lifecycle/settings.server";
import { lockReadable } from "../rights/lock-readable.server";
import { indexApplication } from "../search-words.server";
import { checkStoredDraft } from "./check-stored-draft.server";
import { freezeSubmission } from "./freeze-submission.server";
import { nextNumber } from "./next-number.server";

export type SubmitInput = {
  /** Codes of the consents whose boxes were ticked. */
  consents: readonly string[];
  locale: Locale;
  ip: string;
  userAgent: string;
};

/**
 * Submits a draft: everything must be valid, the mandatory documents attached and the required consents given. In one transaction it
 * freezes the answers, gives the number, moves the application, tells those concerned and records it all.
 * Submitting again returns the number given the first time. Throws 404 when unseen.
 */
export async function submitApplication(
  actor: Actor,
  applicationId: string,
  input: SubmitInput,
): Promise<Result<{ number: string }>> {
  return inTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    const mover = { userId: actor.userId, roles: application.roles };
    if (!mover.roles.includes("owner")) return refuse("forbidden");
    if (application.number) return ok({ number: application.number });
    const row = findTransition(application.facts.status, "submit");
    if (!row) return refuse("wrong_status");
    const procedure = await readSetting(procedureSetting, tx);
    const verdict = canMove(mover, row, { facts: application.facts, procedure, now: now() });
    if (!verdict.allowed) return refuse(verdict.why.code);
    const { check, totals, applicantType } = await checkStoredDraft(tx, application);
    const faults = await slotFaults({ id: application.id, applicantType }, tx);
    const blockers = check.errors.length + check.stops.length + faults.length;
    if (blockers > 0) return refuse("not_ready", { count: blockers });
    const missing = missingConsents(input.consents, applicantType);
    if (missing) return invalid(missing);

    await freezeSubmission(tx, application, { version: 1, check, totals, userId: actor.userId });
    await recordConsents(tx, { ...input, userId: actor.userId, applicationId }, input.consents);
    // As late as possible: the year's counter stays locked from here to the commit.
    const number = await nextNumber(tx, now());
    await applyMove(tx, application, row, procedure, {
      actorId: actor.userId,
      actorRole: "owner",
      to: "submitted",
      also: { number, submittedAt: now() },
    });
    await indexApplication(tx, applicationId);
    return ok({ number });
  });
}

/** An error for each consent without which an application of this type cannot be taken. */
function missingConsents(given: readonly string[], type: ApplicantType): FieldErrors | undefined {
  const missing = consents.filter(
    ({ code, requiredFor }) => requiredFor.includes(type) && !given.includes(code),
  );
  if (missing.length === 0) return undefined;
  return Object.fromEntries(
    missing.map((consent) => [consentField(consent.code), { code: "consent_required" }]),
  );
}
