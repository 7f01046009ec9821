import type { FieldErrors, Refusal } from "~/platform/refusal";
import { szzClasses } from "../demand";
import { isWhole, readNumber } from "../inventory/read-number";
import { type Resource, resources } from "../resources";
import type { SiteRules } from "./site-rules";

/** The zones that have a reach. */
export const zones = szzClasses.filter((one) => one !== "none");

export const zoneField = (zone: (typeof zones)[number]) => `zone_${zone}` as const;
export const diversityField = (resource: Resource) => `diversity_${resource}` as const;

/** Every HTML name of the form. */
export const rulesFields = [
  "hold_days",
  "hospital_x",
  "hospital_y",
  "explosive_m2",
  ...zones.map(zoneField),
  ...resources.map(diversityField),
] as const;
export type RulesTexts = Record<(typeof rulesFields)[number], string>;

type Bounds = { min: number; max: number; digits: number };

function judged(text: string, { min, max, digits }: Bounds): number | Refusal {
  if (text.trim() === "") return { code: "required" };
  const value = readNumber(text);
  if (value === null) return { code: "not_a_number" };
  if (value < min || value > max) return { code: "out_of_range", params: { min, max } };
  return isWhole(value, digits) ? value : { code: "too_many_digits", params: { digits } };
}

/** The rules that a form describes, or what is wrong with it, field by field. */
export function parseRules(texts: RulesTexts): { rules: SiteRules } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const take = (field: keyof RulesTexts, bounds: Bounds): number => {
    const value = judged(texts[field], bounds);
    if (typeof value === "number") return value;
    errors[field] = value;
    return 0;
  };
  const reach = { min: 0, max: 5_000, digits: 0 };
  const place = { min: -20_000, max: 20_000, digits: 1 };
  const said = texts.hospital_x.trim() !== "" || texts.hospital_y.trim() !== "";
  const zoneM = Object.fromEntries(zones.map((zone) => [zone, take(zoneField(zone), reach)]));
  const diversity = Object.fromEntries(
    resources.map((one) => [one, take(diversityField(one), { min: 0.05, max: 1, digits: 2 })]),
  );
  for (const [index, zone] of zones.entries()) {
    const larger = zones[index - 1];
    if (larger && Number(zoneM[zone]) > Number(zoneM[larger])) {
      errors[zoneField(zone)] ??= { code: "zone_larger" };
    }
  }
  const rules = {
    holdDays: take("hold_days", { min: 1, max: 730, digits: 0 }),
    hospital: said ? ([take("hospital_x", place), take("hospital_y", place)] as const) : null,
    explosiveM2: take("explosive_m2", { min: 0, max: 100_000, digits: 1 }),
    zoneM: { ...zoneM, none: 0 } as SiteRules["zoneM"],
    diversity: diversity as SiteRules["diversity"],
  };
  return Object.keys(errors).length > 0 ? { errors } : { rules };
}

/** Rules as the form's texts. */
export function writeRules(rules: SiteRules): RulesTexts {
  return Object.fromEntries([
    ["hold_days", String(rules.holdDays)],
    ["hospital_x", String(rules.hospital?.[0] ?? "")],
    ["hospital_y", String(rules.hospital?.[1] ?? "")],
    ["explosive_m2", String(rules.explosiveM2)],
    ...zones.map((zone) => [zoneField(zone), String(rules.zoneM[zone])]),
    ...resources.map((one) => [diversityField(one), String(rules.diversity[one])]),
  ]) as RulesTexts;
}
