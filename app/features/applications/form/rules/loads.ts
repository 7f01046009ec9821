import { deviationPercent, type NormLoads, normLoads } from "~/features/site";
import type { Text } from "~/platform/i18n/text";
import type { Answers } from "../answers";
import { compareDecimals, sumDecimals } from "../decimal";
import { areaFields } from "../fields/premises";
import type { FormContext } from "../types";
import type { Rule } from "./rule";

/** Percent by which a load may differ from its norm without a remark. */
export const normTolerance = 60;
/** Hours a day over which purified water is drawn. */
const drawHours = 16;
const catShare = { min: 10, max: 40 };
const sewageShare = { min: 75, max: 95 };
const coolingRange = { min: 0.2, max: 0.45 };
const labFloor = 4.8;

function normRule(id: string, field: string, load: keyof NormLoads, message: Text): Rule {
  return {
    id,
    severity: "warning",
    field,
    reads: [field, ...areaFields],
    message,
    find: (answers: Answers, context: FormContext) => {
      const stated = answers.number(field);
      const norm = normLoads(answers.areas, context.norms)[load];
      if (stated === null) return null;
      const deviation = deviationPercent(stated, norm);
      if (deviation === null || Math.abs(deviation) <= normTolerance) return null;
      const signed = `${deviation > 0 ? "+" : "−"}${Math.abs(deviation)}`;
      return {
        params: { stated, norm, bound: normTolerance, deviation: { ru: signed, en: signed } },
      };
    },
  };
}

/** One answer may not exceed another. */
function within(id: string, field: string, whole: string, message: Text): Rule {
  return {
    id,
    severity: "error",
    field,
    reads: [field, whole],
    message,
    find: (answers) => {
      const part = answers.text(field);
      const total = answers.text(whole);
      if (part === null || total === null || compareDecimals(part, total) <= 0) return null;
      return { params: { part, total } };
    },
  };
}

/** A share, in percent, outside its usual range. */
function shareRule(
  id: string,
  field: string,
  whole: string,
  bounds: { min: number; max: number },
  message: Text,
): Rule {
  return {
    id,
    severity: "warning",
    field,
    reads: [field, whole],
    message,
    find: (answers) => {
      const part = answers.number(field);
      const total = answers.number(whole);
      if (part === null || total === null || part <= 0 || total <= 0) return null;
      const share = (part / total) * 100;
      if (share >= bounds.min && share <= bounds.max) return null;
      return { params: { share: share.toFixed(1), ...bounds } };
    },
  };
}

export const loadRules: readonly Rule[] = [
  normRule("power_norm", "power_kw", "power_kw", {
    ru: "Мощность {stated} кВт отличается от нормы {norm} кВт на {deviation} %; обычно в пределах ±{bound} %",
    en: "A load of {stated} kW differs from the norm of {norm} kW by {deviation}%; usually within ±{bound}%",
  }),
  normRule("fresh_air_norm", "fresh_air_m3h", "fresh_air_m3h", {
    ru: "Приточный воздух {stated} м³/ч отличается от нормы {norm} м³/ч на {deviation} %; обычно в пределах ±{bound} %",
    en: "Supply air of {stated} m³/h differs from the norm of {norm} m³/h by {deviation}%; usually within ±{bound}%",
  }),
  normRule("heat_norm", "heat_gcalh", "heat_gcalh", {
    ru: "Тепло {stated} Гкал/ч отличается от нормы {norm} Гкал/ч на {deviation} %; обычно в пределах ±{bound} %",
    en: "Heat of {stated} Gcal/h differs from the norm of {norm} Gcal/h by {deviation}%; usually within ±{bound}%",
  }),
  within("power_cat1", "power_cat1_kw", "power_kw", {
    ru: "Мощность категории I {part} кВт больше всей мощности {total} кВт",
    en: "The category I load of {part} kW exceeds the whole load of {total} kW",
  }),
  shareRule("power_cat1_share", "power_cat1_kw", "power_kw", catShare, {
    ru: "Категория I — {share} % мощности, обычно от {min} до {max} %",
    en: "Category I is {share}% of the load, usually between {min} and {max}%",
  }),
  {
    id: "wfi_within_pw",
    severity: "warning",
    field: "wfi_lh",
    reads: ["wfi_lh", "pw_lh"],
    message: {
      ru: "WFI {part} л/ч больше очищенной воды {total} л/ч, из которой её получают",
      en: "WFI of {part} l/h exceeds the purified water of {total} l/h it is made from",
    },
    find: (answers) => {
      const part = answers.text("wfi_lh");
      const total = answers.text("pw_lh");
      if (part === null || total === null || compareDecimals(part, total) <= 0) return null;
      return { params: { part, total } };
    },
  },
  {
    id: "pw_within_water",
    severity: "warning",
    field: "pw_lh",
    reads: ["pw_lh", "water_m3d"],
    message: {
      ru: "Очищенной воды {part} л/ч, а {water} м³/сут хватит на {total} л/ч при отборе {hours} ч в сутки",
      en: "Purified water is {part} l/h, but {water} m³/day gives {total} l/h when drawn {hours} hours a day",
    },
    find: (answers) => {
      const part = answers.number("pw_lh");
      const water = answers.number("water_m3d");
      if (part === null || water === null) return null;
      const total = Math.round((water * 1000) / drawHours);
      return part > total ? { params: { part, water, total, hours: drawHours } } : null;
    },
  },
  {
    id: "sewage_within_water",
    severity: "error",
    field: "sewage_m3d",
    reads: ["sewage_m3d", "water_m3d", "rain_m3d"],
    message: {
      ru: "Стоков {part} м³/сут больше, чем воды с дождевыми стоками: {total} м³/сут",
      en: "Wastewater of {part} m³/day exceeds water plus rainwater: {total} m³/day",
    },
    find: (answers) => {
      const part = answers.text("sewage_m3d");
      const water = answers.text("water_m3d");
      if (part === null || water === null) return null;
      const total = sumDecimals([water, answers.text("rain_m3d") ?? "0"]);
      return compareDecimals(part, total) > 0 ? { params: { part, total } } : null;
    },
  },
  shareRule("sewage_share", "sewage_m3d", "water_m3d", sewageShare, {
    ru: "Стоки — {share} % воды, обычно от {min} до {max} %",
    en: "Wastewater is {share}% of the water, usually between {min} and {max}%",
  }),
  within("process_within_sewage", "process_m3d", "sewage_m3d", {
    ru: "Технологических стоков {part} м³/сут больше, чем всех: {total} м³/сут",
    en: "Process wastewater of {part} m³/day exceeds all wastewater: {total} m³/day",
  }),
  {
    id: "cooling_density",
    severity: "warning",
    field: "cooling_kw",
    reads: ["cooling_kw", ...areaFields],
    message: {
      ru: "Холод — {value} кВт/м², обычно от {min} до {max} кВт/м²",
      en: "Cooling is {value} kW/m², usually between {min} and {max} kW/m²",
    },
    find: (answers) => {
      const cooling = answers.number("cooling_kw");
      const total = Number(answers.totalArea ?? 0);
      if (cooling === null || cooling <= 0 || total <= 0) return null;
      const value = cooling / total;
      if (value >= coolingRange.min && value <= coolingRange.max) return null;
      return { params: { value: value.toFixed(2), ...coolingRange } };
    },
  },
  {
    id: "lab_floor_load",
    severity: "warning",
    field: "floor_kn",
    reads: ["floor_kn", "area_lab_rd", "area_lab_qc"],
    message: {
      ru: "Нагрузка на перекрытие {value} кН/м², для лабораторий обычно не меньше {min}",
      en: "A floor load of {value} kN/m²; laboratories usually need at least {min}",
    },
    find: (answers) => {
      const value = answers.number("floor_kn");
      const labs = answers.positive("area_lab_rd") || answers.positive("area_lab_qc");
      return value !== null && labs && value < labFloor
        ? { params: { value, min: labFloor } }
        : null;
    },
  },
  within("trucks_heavy", "trucks_heavy", "trucks_day", {
    ru: "Рейсов тяжёлых машин {part} больше, чем всех рейсов: {total}",
    en: "Trips over 12 t, {part}, exceed all trips: {total}",
  }),
  within("trucks_reefer", "trucks_reefer", "trucks_day", {
    ru: "Рейсов рефрижераторов {part} больше, чем всех рейсов: {total}",
    en: "Refrigerated trips, {part}, exceed all trips: {total}",
  }),
  {
    id: "cold_needs_category_one",
    severity: "error",
    field: "power_cat1_kw",
    reads: ["area_wh_frozen", "area_wh_ult", "power_cat1_kw"],
    message: {
      ru: "Морозильное хранение {area} м² требует мощности категории I больше 0 кВт",
      en: "Frozen storage of {area} m² needs a category I load of more than 0 kW",
    },
    find: (answers) => {
      const area = answers.sum(["area_wh_frozen", "area_wh_ult"]);
      if (area === null || Number(area) <= 0) return null;
      return answers.number("power_cat1_kw") === 0 ? { params: { area } } : null;
    },
  },
];
