import type { ApplicantType, RawAnswers, RawBySection } from "../types";

/** A fictitious company of domain brief §6; its numbers are valid, its names say "Демо". */
export type SampleOrganisation = {
  readonly kind: "legal_entity";
  readonly name: string;
  readonly nameEn: string;
  readonly country: "RU";
  readonly inn: string;
  readonly kpp: string;
  readonly ogrn: string;
  readonly lei: string;
  /** Addresses of its members in the demo data. */
  readonly owner: { readonly email: string; readonly fullName: string; readonly phone: string };
};

export type Sample = {
  readonly code: "startup" | "pharma" | "investor";
  readonly applicantType: ApplicantType;
  readonly track: "project_participant" | "tenant_resident" | "investor_partner";
  readonly organisation: SampleOrganisation;
  readonly sections: RawBySection;
};

/** The first two sections, as the organisation's owner would fill them in. */
export function identityAnswers(
  organisation: SampleOrganisation,
  rest: { readonly organisation: RawAnswers; readonly contacts: RawAnswers },
): RawBySection {
  const { owner } = organisation;
  return {
    organisation: {
      org_name: organisation.name,
      org_name_en: organisation.nameEn,
      country: organisation.country,
      inn: organisation.inn,
      kpp: organisation.kpp,
      ogrn: organisation.ogrn,
      lei: organisation.lei,
      legal_address: "121205, г. Москва, Демонстрационный проезд, д. 1",
      head_name: owner.fullName,
      authority_basis: "charter",
      bik: "044525999",
      bank_name: "Банк «Демо»",
      foreign_founder: "no",
      ...rest.organisation,
    },
    contacts: {
      contact_name: owner.fullName,
      contact_email: owner.email,
      contact_phone: owner.phone,
      correspondence_language: "ru",
      ...rest.contacts,
    },
  };
}

/** All warranties given, nothing to disclose. */
export const declared: RawAnswers = {
  decl_truthful: "yes",
  decl_authority: "yes",
  decl_no_bankruptcy: "yes",
  decl_no_disqualification: "yes",
  decl_third_parties: "yes",
  decl_ownership: "yes",
  sanctions_exposure: "no",
  related_persons: "no",
};
