export type { Phase } from "./answers";
export {
  type ApplicationCheck,
  checkApplication,
  type SectionCheck,
  type SectionState,
} from "./check";
export { flatAnswers, isShown } from "./conditions";
export { consentField, consents, findConsent } from "./consents";
export type { Consent, ConsentCode } from "./consents/consent";
export { countryOptions } from "./countries";
export { mergeAnswers } from "./read-section";
export type { Rule } from "./rules/rule";
export { samples } from "./samples";
export type { Sample, SampleOrganisation } from "./samples/sample";
export { FORM_VERSION, fieldsFor, findSection, sectionsFor } from "./sections";
export { type LiveTotals, liveTotals } from "./totals";
export {
  type ApplicantType,
  applicantTypes,
  type Condition,
  type Field,
  type FieldKind,
  type FormContext,
  type Gap,
  type Group,
  type Issue,
  type Option,
  type RawAnswers,
  type RawBySection,
  type Section,
  type SectionCode,
  type Severity,
  type Unknown,
  type Value,
  type Values,
} from "./types";
