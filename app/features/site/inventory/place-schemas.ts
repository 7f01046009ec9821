import { z } from "zod";
import { parseQuarter } from "../quarter";
import { type Resource, resources } from "../resources";
import { readOutline } from "./outline-text";
import { isSimple, type Outline } from "./polygon";
import { isWhole, readNumber } from "./read-number";

/** Messages are codes of `site-inventory.json`, under `errors`. */
const name = z.string().trim().min(3, "name_short").max(120, "name_long");
const code = z
  .string()
  .trim()
  .min(1, "required")
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,19}$/u, "not_a_code");

const number = (min: number, max: number, digits: number) =>
  z.string().transform((text, context) => {
    const value = text.trim() === "" ? null : readNumber(text);
    const fault =
      value === null
        ? text.trim() === ""
          ? "required"
          : "not_a_number"
        : value < 0 && min >= 0
          ? "negative"
          : value < min || value > max
            ? "out_of_bounds"
            : isWhole(value, digits)
              ? null
              : "too_fine";
    if (fault) context.addIssue({ code: "custom", message: fault });
    return value ?? 0;
  });

const quarter = z.string().transform((text, context) => {
  const value = parseQuarter(text);
  const fault = text.trim() === "" ? "required" : "not_a_quarter";
  if (value === null) context.addIssue({ code: "custom", message: fault });
  return value ?? 0;
});

const outline = z.string().transform((text, context): Outline => {
  const read = readOutline(text);
  const fault = text.trim() === "" ? "required" : read ? "outline_crosses" : "not_an_outline";
  if (!read || !isSimple(read)) context.addIssue({ code: "custom", message: fault });
  return read ?? [];
});

export const plotUses = ["buildings", "green", "service", "parking"] as const;
export const stages = ["planned", "under_construction", "commissioned"] as const;

export const plotSchema = z.object({
  code,
  name_ru: name,
  name_en: name,
  use: z.enum(plotUses, "required"),
  area_m2: number(0.1, 2_000_000, 1),
  outline,
});

export const buildingSchema = z.object({
  plot: code,
  code,
  name_ru: name,
  name_en: name,
  stage: z.enum(stages, "required"),
  available_from: quarter,
  outline,
});

export const floorSchema = z.object({
  level: number(-5, 60, 0),
  area_m2: number(0.1, 200_000, 1),
});

export const limitSchema = z.object({
  resource: z
    .string()
    .refine((value): value is Resource => resources.some((one) => one === value), "required"),
  from_quarter: quarter,
  capacity: number(0, 99_999_999, 3),
});

export type PlotInput = z.output<typeof plotSchema>;
export type BuildingInput = z.output<typeof buildingSchema>;
export type FloorInput = z.output<typeof floorSchema>;
export type LimitInput = z.output<typeof limitSchema>;

export const plotNames = ["code", "name_ru", "name_en", "use", "area_m2", "outline"] as const;
export const buildingNames = [
  "plot",
  "code",
  "name_ru",
  "name_en",
  "stage",
  "available_from",
  "outline",
] as const;
export const floorNames = ["level", "area_m2"] as const;
export const limitNames = ["resource", "from_quarter", "capacity"] as const;
