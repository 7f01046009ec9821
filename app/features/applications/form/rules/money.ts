import { type Answers, capexParts, fundingSources } from "../answers";
import { compareDecimals, subtractDecimals } from "../decimal";
import { companies } from "../fields/make";
import { areaFields } from "../fields/premises";
import { type Rule, when } from "./rule";

const fundingTolerance = "0.1";
const costPerM2 = { min: 80, max: 1200 };

/** Investment per gross m², thousand roubles; null without both. */
export function capexPerM2(answers: Answers): number | null {
  const capex = answers.number("capex_mrub");
  const total = Number(answers.totalArea ?? 0);
  return capex === null || total <= 0 ? null : (capex * 1000) / total;
}

export const moneyRules: readonly Rule[] = [
  {
    id: "capex_parts",
    severity: "error",
    field: "capex_mrub",
    reads: ["capex_mrub", ...capexParts],
    message: {
      ru: "Части инвестиций вместе {parts} млн ₽, а итог {total} млн ₽; разница {difference} млн ₽",
      en: "The parts of the investment add up to RUB {parts} m, the total is RUB {total} m; the difference is RUB {difference} m",
    },
    find: (answers) => {
      const parts = answers.sum(capexParts);
      const total = answers.text("capex_mrub");
      if (parts === null || total === null || parts === total) return null;
      const difference = subtractDecimals(parts, total).replace("-", "");
      return { params: { parts, total, difference } };
    },
  },
  {
    id: "capex_per_m2",
    severity: "warning",
    field: "capex_mrub",
    reads: ["capex_mrub", ...areaFields],
    message: {
      ru: "Инвестиции — {value} тыс. ₽/м², обычно от {min} до {max} тыс. ₽/м²",
      en: "The investment is RUB {value} thousand per m², usually between {min} and {max}",
    },
    find: (answers) => {
      const value = capexPerM2(answers);
      if (value === null || (value >= costPerM2.min && value <= costPerM2.max)) return null;
      return { params: { value: value.toFixed(0), ...costPerM2 } };
    },
  },
  {
    id: "funding_missing",
    severity: "error",
    missing: true,
    field: "fin_own",
    reads: fundingSources,
    types: companies,
    message: {
      ru: "Укажите источники финансирования",
      en: "Give the sources of funding",
    },
    find: when((answers) => answers.sum(fundingSources) === null),
  },
  {
    id: "funding_total",
    severity: "error",
    field: "fin_own",
    reads: fundingSources,
    message: {
      ru: "Источники финансирования вместе {total} %, а должно быть {bound} % (допуск {tolerance})",
      en: "The sources of funding add up to {total}%; they must make {bound}% (within {tolerance})",
    },
    find: (answers) => {
      const total = answers.sum(fundingSources);
      if (total === null) return null;
      const off = subtractDecimals(total, "100").replace("-", "");
      if (compareDecimals(off, fundingTolerance) <= 0) return null;
      return { params: { total, bound: 100, tolerance: fundingTolerance } };
    },
  },
  {
    id: "cheque_within_capex",
    severity: "warning",
    field: "cheque_mrub",
    reads: ["cheque_mrub", "capex_mrub"],
    message: {
      ru: "Вложение {part} млн ₽ больше всех инвестиций {total} млн ₽",
      en: "The investment of RUB {part} m exceeds the whole cost of RUB {total} m",
    },
    find: (answers) => {
      const part = answers.text("cheque_mrub");
      const total = answers.text("capex_mrub");
      if (part === null || total === null || compareDecimals(part, total) <= 0) return null;
      return { params: { part, total } };
    },
  },
  {
    id: "cheque_within_nav",
    severity: "warning",
    field: "cheque_mrub",
    reads: ["cheque_mrub", "fund_nav_mrub"],
    message: {
      ru: "Вложение {part} млн ₽ больше чистых активов фонда {total} млн ₽",
      en: "The investment of RUB {part} m exceeds the fund's net assets of RUB {total} m",
    },
    find: (answers) => {
      const part = answers.text("cheque_mrub");
      const total = answers.text("fund_nav_mrub");
      if (part === null || total === null || compareDecimals(part, total) <= 0) return null;
      return { params: { part, total } };
    },
  },
];
