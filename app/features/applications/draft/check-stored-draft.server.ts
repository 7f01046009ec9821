import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { moscowDay } from "../calendar/working-days";
import { checkApplication, liveTotals, type RawBySection } from "../form";
import type { LockedApplication } from "../lifecycle/load-for-move.server";
import { withOrganisation } from "./organisation-answers";
import { readSections } from "./read-draft.server";

/** What the whole check and the totals say of the answers as stored, read under the application's lock. */
export async function checkStoredDraft(tx: Tx, application: LockedApplication) {
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
