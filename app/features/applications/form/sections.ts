import { contactsSection } from "./fields/contacts";
import { declarationsSection, investorDeclarationsSection } from "./fields/declarations";
import { financeSection } from "./fields/finance";
import { fundSection } from "./fields/fund";
import { investorPremisesSection, proposalSection, timelineSection } from "./fields/investor";
import { licencesSection } from "./fields/licences";
import { both, light } from "./fields/make";
import { organisationSection } from "./fields/organisation";
import { partnersSection } from "./fields/partners";
import { peopleSection } from "./fields/people";
import { phasingSection } from "./fields/phasing";
import { premisesSection } from "./fields/premises";
import { projectSection } from "./fields/project";
import { safetySection } from "./fields/safety";
import { utilitiesSection } from "./fields/utilities";
import type { ApplicantType, Field, Group, Section, SectionCode } from "./types";

/** Stored with every submission: which questions and rules it answered to. */
export const FORM_VERSION = "2026-11.1";

/** Ends the name of the date by which an open answer follows. */
export const unknownSuffix = "_tbd";

const companySections: readonly Section[] = [
  organisationSection,
  contactsSection,
  projectSection,
  premisesSection,
  utilitiesSection,
  safetySection,
  phasingSection,
  peopleSection,
  financeSection,
  licencesSection,
  declarationsSection,
];

/** Only those who may ask for typical loads are shown the question. */
const ownLoadsSections = companySections.map((section) =>
  section === utilitiesSection
    ? { ...section, groups: section.groups.filter((group) => group.code !== "utilities_mode") }
    : section,
);

const investorSections: readonly Section[] = [
  organisationSection,
  contactsSection,
  fundSection,
  proposalSection,
  investorPremisesSection,
  partnersSection,
  timelineSection,
  investorDeclarationsSection,
];

/** The sections an applicant of this type fills in, in their order. */
export function sectionsFor(type: ApplicantType): readonly Section[] {
  if (type === "investor") return investorSections;
  return light.includes(type) ? companySections : ownLoadsSections;
}

/** One section of an applicant type's form; null when that form has none of this code. */
export function findSection(type: ApplicantType, code: string): Section | null {
  return sectionsFor(type).find((section) => section.code === code) ?? null;
}

/** A group's fields under their HTML names: the cells of every row where it repeats. */
export function groupFields(group: Group): readonly Field[] {
  const { repeat } = group;
  if (!repeat) return group.fields;
  return Array.from({ length: repeat.rows }, (_, row) => rowFields(group, row)).flat();
}

/** The cells of one row of a repeating group, e.g. `phases[0].area`. */
export function rowFields(group: Group, row: number): readonly Field[] {
  const { repeat } = group;
  if (!repeat) return group.fields;
  return group.fields.map((field) => ({
    ...field,
    code: `${repeat.code}[${row}].${field.code}`,
    label: both(
      `${repeat.rowLabel.ru} ${row + 1}: ${field.label.ru.toLowerCase()}`,
      `${repeat.rowLabel.en} ${row + 1}: ${field.label.en.toLowerCase()}`,
    ),
  }));
}

/** All fields of a section under their HTML names. */
export function sectionFields(section: Section): readonly Field[] {
  return section.groups.flatMap(groupFields);
}

export type PlacedField = { readonly field: Field; readonly section: SectionCode };

const placed = new Map<ApplicantType, ReadonlyMap<string, PlacedField>>();

/** Every field of an applicant type's form by its HTML name, with the section it stands in. */
export function fieldsFor(type: ApplicantType): ReadonlyMap<string, PlacedField> {
  const known = placed.get(type);
  if (known) return known;
  const made = new Map(
    sectionsFor(type).flatMap((section) =>
      sectionFields(section).map((field): [string, PlacedField] => [
        field.code,
        { field, section: section.code },
      ]),
    ),
  );
  placed.set(type, made);
  return made;
}
