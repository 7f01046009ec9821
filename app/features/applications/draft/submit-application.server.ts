import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { mayRead, rolesTowards } from "../access";
import { moscowDay } from "../calendar/working-days";
import { recordConsents } from "../consents/record-consents.server";
import {
  type ApplicantType,
  type ApplicationCheck,
  checkApplication,
  consentField,
  consents,
  FORM_VERSION,
  type LiveTotals,
  liveTotals,
  type RawBySection,
} from "../form";
import { applyMove } from "../lifecycle/apply-move.server";
import { type LockedApplication, lockApplication } from "../lifecycle/load-for-move.server";
import { canMove, findTransition } from "../lifecycle/policy";
import { procedureSetting } from "../lifecycle/settings.server";
import { indexApplication } from "../search-words.server";
import { contentHash } from "./content-hash.server";
import { nextNumber } from "./next-number.server";
import { withOrganisation } from "./organisation-answers";
import { readSections } from "./read-draft.server";

export type SubmitInput = {
  /** Codes of the consents whose boxes were ticked. */
  consents: readonly string[];
  locale: Locale;
  ip: string;
  userAgent: string;
};

/**
 * Submits a draft: everything must be valid and the required consents given. In one transaction it
 * freezes the answers, gives the number, moves the application, tells those concerned and records it all.
 * Submitting again returns the number given the first time. Throws 404 when unseen.
 */
export async function submitApplication(
  actor: Actor,
  applicationId: string,
  input: SubmitInput,
): Promise<Result<{ number: string }>> {
  if (!z.uuid().safeParse(applicationId).success) throw notFound();
  return inTransaction(async (tx) => {
    const application = await lockApplication(tx, applicationId);
    if (!application || !mayRead(actor, application)) throw notFound();
    const mover = { userId: actor.userId, roles: rolesTowards(actor, application) };
    if (!mover.roles.includes("owner")) return refuse("forbidden");
    if (application.number) return ok({ number: application.number });
    const row = findTransition(application.facts.status, "submit");
    if (!row) return refuse("wrong_status");
    const procedure = await readSetting(procedureSetting, tx);
    const verdict = canMove(mover, row, { facts: application.facts, procedure, now: now() });
    if (!verdict.allowed) return refuse(verdict.why.code);
    const { check, totals, applicantType } = await checkDraft(tx, application);
    if (check.errors.length + check.stops.length > 0) {
      return refuse("not_ready", { count: check.errors.length + check.stops.length });
    }
    const missing = missingConsents(input.consents, applicantType);
    if (missing) return invalid(missing);

    await freeze(tx, application, { check, totals, userId: actor.userId });
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

async function checkDraft(tx: Tx, application: LockedApplication) {
  const { applicantType } = await tx.application.findUniqueOrThrow({
    where: { id: application.id },
    select: { applicantType: true },
  });
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: application.organisationId },
  });
  const sections = await readSections(application.id, tx);
  const stored: RawBySection = Object.fromEntries(
    Object.entries(sections).map(([code, section]) => [code, section.answers]),
  );
  const raw = withOrganisation(stored, organisation);
  const check = checkApplication(applicantType, raw, {
    today: moscowDay(now()),
    organisation: { country: organisation.country, inn: organisation.inn },
  });
  const totals = liveTotals(Object.assign({}, ...Object.values(raw)));
  return { check, totals, applicantType };
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

type Frozen = { check: ApplicationCheck; totals: LiveTotals; userId: string };

/** The snapshot, and on the row the few figures that lists and thresholds need. */
async function freeze(
  tx: Tx,
  application: LockedApplication,
  { check, totals, userId }: Frozen,
): Promise<void> {
  const answers = JSON.parse(JSON.stringify(check.values));
  const { warnings, gaps, flags } = check;
  await tx.submission.create({
    data: {
      applicationId: application.id,
      version: 1,
      formVersion: FORM_VERSION,
      answers,
      findings: JSON.parse(JSON.stringify({ warnings, gaps, flags })),
      contentHash: contentHash(answers),
      submittedById: userId,
      submittedAt: now(),
    },
  });
  const { totalArea, capexTotal: capexMrub } = totals;
  application.facts.totalAreaM2 = Number(totalArea ?? 0);
  application.facts.capexMrub = Number(capexMrub ?? 0);
  await tx.application.update({
    where: { id: application.id },
    data: { totalArea, capexMrub, title: String(check.values.project_title ?? "") },
  });
}
