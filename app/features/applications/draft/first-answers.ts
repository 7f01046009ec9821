import type { RawBySection } from "../form";
import { type OrganisationCard, withOrganisation } from "./organisation-answers";

/** What is already known when a draft is opened, so that nobody types it twice. */
export function firstAnswers(
  card: OrganisationCard,
  person: { fullName: string; email: string; locale: string },
): RawBySection {
  return withOrganisation(
    {
      contacts: {
        contact_name: person.fullName,
        contact_email: person.email,
        correspondence_language: person.locale,
      },
    },
    card,
  );
}
