import { capexParts, fundingSources, phaseCodes, revenueYears, staffFields } from "../form/answers";
import { areaFields } from "../form/fields/premises";
import { fieldsFor } from "../form/sections";
import type { ApplicantType, RawAnswers, SectionCode } from "../form/types";

const counted: readonly string[] = [
  ...areaFields,
  ...phaseCodes("area"),
  ...staffFields,
  ...capexParts,
  ...fundingSources,
  ...revenueYears,
  "capex_mrub",
  "power_kw",
  "fresh_air_m3h",
  "heat_gcalh",
];

/** The numbers of other sections that a section's totals are counted from. */
export function totalsInputs(
  section: SectionCode,
  type: ApplicantType,
  answers: RawAnswers,
): RawAnswers {
  const fields = fieldsFor(type);
  const others = counted.filter((code) => fields.get(code)?.section !== section);
  return Object.fromEntries(
    others.flatMap((code) => {
      const answer = answers[code];
      return answer === undefined ? [] : [[code, answer]];
    }),
  );
}
