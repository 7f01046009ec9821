import { facilityLabels, facilityRatios, ratioRange } from "~/features/site";
import type { Text } from "~/platform/i18n/text";
import { type Answers, staffFields } from "../answers";
import { facilityKinds } from "../facility";
import { areaFields } from "../fields/premises";
import type { Rule } from "./rule";

/** Where a ratio is shown and what it is made of; total staff is a sum of answers. */
const numerator = (field: string) => (field === "staff_total" ? staffFields : [field]);

function kindsText(answers: Answers): Text {
  const labels = facilityKinds(answers).map((kind) => facilityLabels[kind]);
  return {
    ru: labels.map((label) => label.ru).join(", "),
    en: labels.map((label) => label.en).join(", "),
  };
}

/** One warning per plausibility ratio of domain brief §2.3. */
export const ratioRules: readonly Rule[] = facilityRatios.map((ratio) => {
  const codes = numerator(ratio.field);
  return {
    id: `ratio_${ratio.code}`,
    severity: "warning",
    field: codes[0] ?? ratio.field,
    reads: [...codes, ...areaFields, "product_type"],
    message: {
      ru: "{label}: {value} {unit}; для таких объектов ({kinds}) обычно от {min} до {max}",
      en: "{label}: {value} {unit}; for such facilities ({kinds}) usually between {min} and {max}",
    },
    find: (answers: Answers) => {
      const sum = answers.sum(codes);
      const total = Number(answers.totalArea ?? 0);
      const range = ratioRange(ratio, facilityKinds(answers));
      if (sum === null || total <= 0 || range === null) return null;
      const value = (Number(sum) / total) * ratio.factor;
      const [min, max] = range;
      if (value >= min && value <= max) return null;
      const { label, unit } = ratio;
      return {
        params: { label, unit, value: value.toFixed(2), min, max, kinds: kindsText(answers) },
      };
    },
  };
});
