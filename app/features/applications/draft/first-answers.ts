import { mergeAnswers, type RawAnswers } from "../form";
import { type OrganisationCard, organisationAnswers } from "./organisation-answers";

/** What is already known when a draft is opened, by section, so that nobody types it twice. */
export function firstAnswers(
  card: OrganisationCard,
  person: { fullName: string; email: string; locale: string },
): Record<"organisation" | "contacts", RawAnswers> {
  return {
    organisation: mergeAnswers({ lei: card.lei ?? "" }, organisationAnswers(card)),
    contacts: {
      contact_name: person.fullName,
      contact_email: person.email,
      correspondence_language: person.locale,
    },
  };
}
