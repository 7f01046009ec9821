export { Answers, type Phase } from "./answers";
export {
  type ApplicationCheck,
  checkApplication,
  checkSection,
  type SectionCheck,
  type SectionState,
  sectionState,
  stateFrom,
} from "./check";
export { cleanLine, cleanText, countCharacters } from "./clean-text";
export { conditionFields, flatAnswers, isRequired, isShown, unknownCode } from "./conditions";
export { consentField, consents, findConsent } from "./consents";
export type { Consent, ConsentCode } from "./consents/consent";
export { countryCode, countryOptions } from "./countries";
export { compareDecimals, subtractDecimals, sumDecimals } from "./decimal";
export { fillText } from "./fill-text";
export { parseDate, parseMonth } from "./parse-date";
export { parseNumber } from "./parse-number";
export { isTicked, mergeAnswers, oversized, readSection, shownName } from "./read-section";
export { rules, rulesFor } from "./rules";
export type { Rule } from "./rules/rule";
export { samples } from "./samples";
export type { Sample, SampleOrganisation } from "./samples/sample";
export { sectionSchema } from "./schema";
export {
  FORM_VERSION,
  fieldsFor,
  findSection,
  groupFields,
  isSectionCode,
  rowFields,
  sectionFields,
  sectionsFor,
} from "./sections";
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
  sectionCodes,
  type Unknown,
  type Value,
  type Values,
} from "./types";
