import { z } from "zod";
import { findCompetence } from "./competences";

const cap = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, "cap_range")
  .transform(Number)
  .refine((value) => value <= 50, "cap_range");
const day = z
  .string()
  .trim()
  .refine((text) => text === "" || z.iso.date().safeParse(text).success, "date_invalid")
  .transform((text) => text || null);

/** Fields of an expert's profile as its form posts them; the names are the form's. */
export const profileSchema = z
  .object({
    competences: z
      .array(z.string())
      .transform((codes) => codes.filter((code) => findCompetence(code))),
    cap,
    away_from: day,
    away_until: day,
    note: z.string().trim().max(1_000, "text_too_long"),
  })
  .superRefine(({ away_from, away_until }, context) => {
    if (away_from && away_until && away_until < away_from) {
      context.addIssue({ code: "custom", path: ["away_until"], message: "away_reversed" });
    }
  });

export const profileFields = ["cap", "away_from", "away_until", "note"] as const;
