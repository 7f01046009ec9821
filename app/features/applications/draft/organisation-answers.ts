import type { RawAnswers, RawBySection } from "../form";

export type OrganisationCard = {
  name: string;
  country: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  lei: string | null;
  registrationNumber: string | null;
};

/** What the registered organisation answers by itself; these fields are not edited in the form. */
export function organisationAnswers(card: OrganisationCard): RawAnswers {
  return {
    org_name: card.name,
    country: card.country,
    inn: card.inn ?? "",
    kpp: card.kpp ?? "",
    ogrn: card.ogrn ?? "",
    registration_number: card.registrationNumber ?? "",
  };
}

/** All answers of a draft with the organisation's own in their place. */
export function withOrganisation(sections: RawBySection, card: OrganisationCard): RawBySection {
  const stored = sections.organisation ?? {};
  const lei = stored.lei ?? card.lei ?? "";
  return { ...sections, organisation: { ...stored, lei, ...organisationAnswers(card) } };
}
