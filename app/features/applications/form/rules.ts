import { areaRules } from "./rules/areas";
import { flagRules } from "./rules/flags";
import { hazardRules } from "./rules/hazards";
import { loadRules } from "./rules/loads";
import { moneyRules } from "./rules/money";
import { ratioRules } from "./rules/ratios";
import type { Rule } from "./rules/rule";
import { scheduleRules } from "./rules/schedule";
import { subjectRules } from "./rules/subject";
import { fieldsFor } from "./sections";
import type { ApplicantType } from "./types";

/** Every rule over several answers, in the order findings are told. */
export const rules: readonly Rule[] = [
  ...subjectRules,
  ...areaRules,
  ...loadRules,
  ...ratioRules,
  ...hazardRules,
  ...scheduleRules,
  ...moneyRules,
  ...flagRules,
];

/** The rules that apply to an applicant type: those for it whose field stands in its form. */
export function rulesFor(type: ApplicantType): readonly Rule[] {
  const fields = fieldsFor(type);
  return rules.filter(
    (rule) => fields.has(rule.field) && (rule.types === undefined || rule.types.includes(type)),
  );
}
