import type { FieldErrors, Refusal } from "~/platform/refusal";
import { fireCategories, szzClasses } from "../demand";
import { type SpaceType, spaceTypes } from "../norms";
import { parseQuarter, type Quarter, quarterCode } from "../quarter";
import { readOutline, writeOutline } from "./outline-text";
import { isSimple, type Outline, outlineArea } from "./polygon";
import { isWhole, readNumber, tenthsOf } from "./read-number";

export const gmpStates = ["none", "shell", "fitted"] as const;
export type GmpState = (typeof gmpStates)[number];

/** The largest zones find no room on the site. */
export const permittedSzz = szzClasses.filter((one) => one !== "i" && one !== "ii");
export const bslLevels = ["0", "1", "2", "3"] as const;

/** A unit as forms and files carry it. */
export type UnitInput = {
  building: string;
  level: number;
  code: string;
  areaM2: number;
  spaces: Partial<Record<SpaceType, number>>;
  fromQuarter: Quarter;
  untilQuarter: Quarter | null;
  heightM: number;
  floorKn: number;
  maxBsl: number;
  fireCategory: string;
  szzClass: string;
  gmpReadiness: GmpState;
  compartment: string;
  outline: Outline;
};

export const spaceField = (type: SpaceType) => `area_${type}` as const;

/** The fields of a unit: names of a form, columns of a file, in their order. */
export const unitFields = [
  "building",
  "floor",
  "unit",
  "area_m2",
  ...spaceTypes.map(spaceField),
  "from_quarter",
  "until_quarter",
  "height_m",
  "floor_kn",
  "max_bsl",
  "fire_category",
  "szz_class",
  "gmp",
  "compartment",
  "outline",
] as const;
export type UnitField = (typeof unitFields)[number];
export type UnitTexts = Record<UnitField, string>;

type Read<T> = T | Refusal;
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "code" in value;

function number(
  text: string,
  { min, max, digits }: { min: number; max: number; digits: number },
): Read<number> {
  if (text.trim() === "") return { code: "required" };
  const value = readNumber(text);
  if (value === null) return { code: "not_a_number" };
  if (value < 0 && min >= 0) return { code: "negative" };
  if (value < min || value > max) return { code: "out_of_range", params: { min, max } };
  return isWhole(value, digits) ? value : { code: "too_many_digits", params: { digits } };
}

/** Categories as people write them, by code. */
const cyrillic: Record<string, string> = {
  а: "a",
  б: "b",
  в1: "v1",
  в2: "v2",
  в3: "v3",
  в4: "v4",
  г: "g",
  д: "d",
};

function oneOf<T extends string>(values: readonly T[], text: string): Read<T> {
  const typed = text.trim().toLowerCase();
  const wanted = cyrillic[typed] ?? typed;
  if (wanted === "") return { code: "required" };
  return values.find((value) => value === wanted) ?? { code: "not_of_the_list" };
}

function quarter(text: string): Read<Quarter> {
  if (text.trim() === "") return { code: "required" };
  return parseQuarter(text) ?? { code: "not_a_quarter" };
}

const codeShape = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,29}$/u;

/** Whether a text can stand on a door. */
export const isUnitCode = (text: string): boolean => codeShape.test(text);

function code(text: string): Read<string> {
  if (text.trim() === "") return { code: "required" };
  return isUnitCode(text.trim()) ? text.trim() : { code: "not_a_code" };
}

function outline(text: string): Read<Outline> {
  if (text.trim() === "") return { code: "required" };
  const read = readOutline(text);
  if (!read) return { code: "not_an_outline" };
  return isSimple(read) ? read : { code: "outline_crosses" };
}

const metres = { min: 0.1, max: 200_000, digits: 1 };

/** The areas by use; an empty one is not there. */
function spacesOf(texts: UnitTexts, errors: FieldErrors): UnitInput["spaces"] {
  const spaces: UnitInput["spaces"] = {};
  for (const type of spaceTypes) {
    const field = spaceField(type);
    const text = texts[field].trim();
    if (text === "" || readNumber(text) === 0) continue;
    const area = number(text, metres);
    if (isRefusal(area)) errors[field] = area;
    else spaces[type] = area;
  }
  return spaces;
}

/** What a form or a row of a file says of a unit, or what is wrong with it, field by field. */
export function parseUnit(texts: UnitTexts): { unit: UnitInput } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  function take<T>(field: UnitField, value: Read<T>, otherwise: T): T {
    if (!isRefusal(value)) return value;
    errors[field] = value;
    return otherwise;
  }
  const unit: UnitInput = {
    building: take("building", code(texts.building), ""),
    level: take("floor", number(texts.floor, { min: -5, max: 60, digits: 0 }), 0),
    code: take("unit", code(texts.unit), ""),
    areaM2: take("area_m2", number(texts.area_m2, metres), 0),
    spaces: spacesOf(texts, errors),
    fromQuarter: take("from_quarter", quarter(texts.from_quarter), 0),
    untilQuarter: texts.until_quarter.trim()
      ? take<Quarter | null>("until_quarter", quarter(texts.until_quarter), null)
      : null,
    heightM: take("height_m", number(texts.height_m, { min: 1, max: 60, digits: 1 }), 0),
    floorKn: take("floor_kn", number(texts.floor_kn, { min: 0.1, max: 200, digits: 1 }), 0),
    maxBsl: Number(take("max_bsl", oneOf(bslLevels, texts.max_bsl), "0")),
    fireCategory: take("fire_category", oneOf(fireCategories, texts.fire_category), "d"),
    szzClass: take("szz_class", oneOf(permittedSzz, texts.szz_class), "none"),
    gmpReadiness: take("gmp", oneOf(gmpStates, texts.gmp), "none"),
    compartment: take("compartment", code(texts.compartment), ""),
    outline: take<Outline>("outline", outline(texts.outline), []),
  };
  if (Object.keys(errors).length === 0) Object.assign(errors, ownFaults(unit));
  return Object.keys(errors).length > 0 ? { errors } : { unit };
}

/** What does not fit together within one unit. */
function ownFaults(unit: UnitInput): FieldErrors {
  const errors: FieldErrors = {};
  const sum = Object.values(unit.spaces).reduce((all, area) => all + tenthsOf(area), 0);
  if (sum !== tenthsOf(unit.areaM2)) {
    errors.area_m2 = { code: "spaces_do_not_sum", params: { sum: sum / 10 } };
  }
  if (unit.untilQuarter !== null && unit.untilQuarter <= unit.fromQuarter) {
    errors.until_quarter = { code: "life_reversed" };
  }
  const drawn = tenthsOf(outlineArea(unit.outline));
  if (drawn !== tenthsOf(unit.areaM2)) {
    errors.outline = { code: "outline_area", params: { drawn: drawn / 10 } };
  }
  return errors;
}

/** A unit as forms and files write it. */
export function writeUnit(unit: UnitInput): UnitTexts {
  const spaces = spaceTypes.map((type) => [spaceField(type), String(unit.spaces[type] ?? "")]);
  return {
    ...(Object.fromEntries(spaces) as Record<ReturnType<typeof spaceField>, string>),
    building: unit.building,
    floor: String(unit.level),
    unit: unit.code,
    area_m2: String(unit.areaM2),
    from_quarter: quarterCode(unit.fromQuarter),
    until_quarter: unit.untilQuarter === null ? "" : quarterCode(unit.untilQuarter),
    height_m: String(unit.heightM),
    floor_kn: String(unit.floorKn),
    max_bsl: String(unit.maxBsl),
    fire_category: unit.fireCategory,
    szz_class: unit.szzClass,
    gmp: unit.gmpReadiness,
    compartment: unit.compartment,
    outline: writeOutline(unit.outline),
  };
}

/** The fields in which two units differ. */
export function changedFields(before: UnitInput, after: UnitInput): UnitField[] {
  const [one, other] = [writeUnit(before), writeUnit(after)];
  return unitFields.filter((field) => one[field] !== other[field]);
}
