import { z } from "zod";
import type { FileLimits } from "../store/limits";

/** HTML names of the limits, with the most each may be, in megabytes. */
export const limitFields = {
  file_mb: { key: "fileMb", most: 500 },
  application_mb: { key: "applicationMb", most: 20_000 },
  organisation_mb: { key: "organisationMb", most: 100_000 },
} as const satisfies Record<string, { key: keyof FileLimits; most: number }>;

export const limitNames = Object.keys(limitFields) as (keyof typeof limitFields)[];

const megabytes = (most: number, code: string) =>
  z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{1,6}$/, code))
    .transform(Number)
    .pipe(z.number().min(1, code).max(most, code));

/** The form as posted; messages are codes under `settings.errors` of the documents' texts. */
export const limitsFormSchema = z
  .object({
    file_mb: megabytes(limitFields.file_mb.most, "file_range"),
    application_mb: megabytes(limitFields.application_mb.most, "application_range"),
    organisation_mb: megabytes(limitFields.organisation_mb.most, "organisation_range"),
  })
  .refine((form) => form.file_mb <= form.application_mb, {
    path: ["application_mb"],
    message: "application_below_file",
  })
  .refine((form) => form.application_mb <= form.organisation_mb, {
    path: ["organisation_mb"],
    message: "organisation_below_application",
  });

/** The limits that a checked form describes. */
export function toLimits(form: z.output<typeof limitsFormSchema>): FileLimits {
  return {
    fileMb: form.file_mb,
    applicationMb: form.application_mb,
    organisationMb: form.organisation_mb,
  };
}

/** Limits as the form's texts. */
export function limitsToForm(limits: FileLimits): Record<string, string> {
  return Object.fromEntries(
    limitNames.map((name) => [name, String(limits[limitFields[name].key])]),
  );
}
