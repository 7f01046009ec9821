import { gmpFields, phaseCodes, staffFields } from "../answers";
import { compareDecimals } from "../decimal";
import { companies } from "../fields/make";
import { areaFields } from "../fields/premises";
import { type Rule, when } from "./rule";

const areaBounds = { min: 20, max: 120_000 };
const techShare = 10;
const staffBounds = { min: 1, max: 5000 };
const jobSpace = { min: 10, max: 250 };

export const areaRules: readonly Rule[] = [
  {
    id: "areas_missing",
    severity: "error",
    missing: true,
    field: "area_gmp_ab",
    reads: areaFields,
    types: companies,
    message: {
      ru: "Укажите хотя бы одну площадь по назначению",
      en: "Give at least one area by use",
    },
    find: when((answers) => answers.totalArea === null),
  },
  {
    id: "areas_needed_from_co_investor",
    severity: "error",
    missing: true,
    field: "area_gmp_ab",
    reads: [...areaFields, "tenancy", "investor_role"],
    types: ["investor"],
    message: {
      ru: "Соинвестор площадки и владелец здания указывают площади по назначению",
      en: "A co-investor of the site or an owner of the building states the areas by use",
    },
    find: when(
      (answers) =>
        answers.totalArea === null &&
        (answers.text("tenancy") === "co_invest" ||
          answers.picked("investor_role", "co_invest", "bts_owner")),
    ),
  },
  {
    id: "area_total",
    severity: "error",
    field: "area_gmp_ab",
    reads: areaFields,
    message: {
      ru: "Общая площадь {total} м², а должна быть от {min} до {max} м²",
      en: "The total area is {total} m²; it must be between {min} and {max} m²",
    },
    find: ({ totalArea }) => {
      if (totalArea === null) return null;
      const total = Number(totalArea);
      return total < areaBounds.min || total > areaBounds.max
        ? { params: { total: totalArea, ...areaBounds } }
        : null;
    },
  },
  {
    id: "area_expansion",
    severity: "error",
    field: "area_expansion",
    reads: [...areaFields, "area_expansion"],
    message: {
      ru: "Резерв {reserve} м² больше основной площади {total} м²; он может быть не больше неё",
      en: "The reserve of {reserve} m² exceeds the main area of {total} m²; it may be no larger",
    },
    find: (answers) => {
      const reserve = answers.text("area_expansion");
      const total = answers.totalArea;
      if (reserve === null || total === null || compareDecimals(reserve, total) <= 0) return null;
      return { params: { reserve, total } };
    },
  },
  {
    id: "area_phases",
    severity: "error",
    field: "phases[0].area",
    reads: [...areaFields, ...phaseCodes("area")],
    message: {
      ru: "Площади очередей вместе {phases} м², а общая площадь {total} м²; они должны совпадать",
      en: "The areas of the phases add up to {phases} m², the total area is {total} m²; they must be equal",
    },
    find: (answers) => {
      const phases = answers.sum(phaseCodes("area"));
      const total = answers.totalArea;
      if (phases === null || total === null || phases === total) return null;
      return { params: { phases, total } };
    },
  },
  {
    id: "gmp_needs_tech",
    severity: "error",
    field: "area_tech",
    reads: areaFields,
    message: {
      ru: "Технические помещения — {share} % площади; при чистых помещениях нужно не меньше {min} %",
      en: "Plant rooms are {share}% of the area; with cleanrooms they must be at least {min}%",
    },
    find: (answers) => {
      const total = Number(answers.totalArea ?? 0);
      if (!answers.gmp || total <= 0) return null;
      const share = ((answers.number("area_tech") ?? 0) / total) * 100;
      if (share >= techShare) return null;
      return {
        params: { share: share.toFixed(1), min: techShare },
        missing: !answers.given("area_tech"),
      };
    },
  },
  {
    id: "staff_missing",
    severity: "error",
    missing: true,
    field: "staff_production",
    reads: staffFields,
    types: companies,
    message: {
      ru: "Укажите, сколько человек будет работать",
      en: "Say how many people will work there",
    },
    find: when((answers) => answers.sum(staffFields) === null),
  },
  {
    id: "staff_total",
    severity: "error",
    field: "staff_production",
    reads: staffFields,
    message: {
      ru: "Всего {total} чел., а должно быть от {min} до {max}",
      en: "There are {total} people in all; there must be between {min} and {max}",
    },
    find: (answers) => {
      const total = answers.sum(staffFields);
      if (total === null) return null;
      const people = Number(total);
      return people < staffBounds.min || people > staffBounds.max
        ? { params: { total, ...staffBounds } }
        : null;
    },
  },
  {
    id: "gmp_needs_quality_staff",
    severity: "error",
    field: "staff_qa",
    reads: [...gmpFields, ...staffFields],
    message: {
      ru: "В службе качества {staff} чел.; при чистых помещениях GMP нужен хотя бы {min}",
      en: "There are {staff} people in quality; GMP cleanrooms need at least {min}",
    },
    find: (answers) => {
      if (!answers.gmp || answers.sum(staffFields) === null) return null;
      const staff = answers.number("staff_qa") ?? 0;
      if (staff >= 1) return null;
      return { params: { staff, min: 1 }, missing: !answers.given("staff_qa") };
    },
  },
  {
    id: "space_per_job",
    severity: "warning",
    field: "staff_production",
    reads: [...areaFields, ...staffFields],
    message: {
      ru: "На рабочее место приходится {value} м², обычно от {min} до {max} м²",
      en: "There are {value} m² per job, usually between {min} and {max} m²",
    },
    find: (answers) => {
      const people = Number(answers.sum(staffFields) ?? 0);
      const total = Number(answers.totalArea ?? 0);
      if (people <= 0 || total <= 0) return null;
      const value = total / people;
      if (value >= jobSpace.min && value <= jobSpace.max) return null;
      return { params: { value: value.toFixed(1), ...jobSpace } };
    },
  },
];
