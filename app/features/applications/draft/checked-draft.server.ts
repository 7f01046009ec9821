import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { moscowDay } from "../calendar/working-days";
import { checkApplication } from "../form/check";
import type { FormContext, RawBySection } from "../form/types";
import { type OrganisationCard, withOrganisation } from "./organisation-answers";
import { readDraft } from "./read-draft.server";

/** What the checks of an organisation's form take into account. */
export function formContext(organisation: Pick<OrganisationCard, "country" | "inn">): FormContext {
  return {
    today: moscowDay(now()),
    organisation: { country: organisation.country.trim(), inn: organisation.inn },
  };
}

/** A draft with all its answers and what a check of the whole finds; 404 for anybody but its members. */
export async function readCheckedDraft(actor: Actor, id: string) {
  const draft = await readDraft(actor, id);
  const stored: RawBySection = Object.fromEntries(
    Object.entries(draft.sections).map(([code, section]) => [code, section.answers]),
  );
  const raw = withOrganisation(stored, draft.organisation);
  const { applicantType } = draft.application;
  return {
    ...draft,
    raw,
    applicantType,
    check: checkApplication(applicantType, raw, formContext(draft.organisation)),
  };
}

export type CheckedDraft = Awaited<ReturnType<typeof readCheckedDraft>>;
