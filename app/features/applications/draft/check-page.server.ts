import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { type Locale, say } from "~/platform/i18n";
import { slotFaults } from "../documents/missing-documents.server";
import { consentField, consents, type Issue, type SectionCode } from "../form";
import { sectionsFor } from "../form/sections";
import { statusRow } from "../lifecycle/status";
import { readCheckedDraft } from "./checked-draft.server";
import { showDraft } from "./shown-section";

export type PlacedNote = { section: SectionCode; field: string; message: string };

export type OfferedConsent = {
  name: string;
  label: string;
  title: string;
  body: string;
  version: string;
  required: boolean;
};

/** Everything an application says before it is submitted, and what stands in the way of that. */
export async function getCheckPage(actor: Actor, id: string, locale: Locale) {
  const { application, applicantType, raw, check, sections } = await readCheckedDraft(actor, id);
  const owners = await prisma.member.findMany({
    where: {
      organisationId: application.organisationId,
      role: "owner",
      user: { disabledAt: null },
    },
    orderBy: { createdAt: "asc" },
    select: { user: { select: { fullName: true } } },
  });
  const faults = await slotFaults({ id: application.id, applicantType });
  const role = actor.memberships.find(
    (one) => one.organisationId === application.organisationId,
  )?.role;
  const state = statusRow(application.status);
  const placed = (issues: readonly Issue[]): PlacedNote[] =>
    issues.map(({ section, field, message }) => ({
      section,
      field,
      message: say(message, locale),
    }));
  return {
    id: application.id,
    title: application.title,
    number: application.number,
    submittedAt: application.submittedAt,
    statusName: say(state.applicant, locale),
    open: state.stage === "draft" && state.final !== true,
    role: role ?? "viewer",
    owners: owners.map((owner) => owner.user.fullName),
    sections: showDraft(applicantType, raw, locale),
    /** Sections taken over from an earlier application that nobody has looked at since. */
    unchecked: sectionsFor(applicantType)
      .filter(({ code }) => sections[code]?.copied)
      .map(({ code, title }) => ({ code, title: say(title, locale) })),
    errors: placed(check.errors),
    stops: placed(check.stops),
    documents: faults.map(({ slot, name, why }) => ({ slot, name: say(name, locale), why })),
    warnings: placed(check.warnings),
    gaps: check.gaps.map(({ section, field, label, by }) => ({
      section,
      field,
      label: say(label, locale),
      by,
    })),
    consents: consents.map(
      (consent): OfferedConsent => ({
        name: consentField(consent.code),
        label: say(consent.label, locale),
        title: say(consent.title, locale),
        body: say(consent.body, locale),
        version: consent.version,
        required: consent.requiredFor.includes(applicantType),
      }),
    ),
  };
}

export type CheckPageData = Awaited<ReturnType<typeof getCheckPage>>;
