import { z } from "zod";

/** A megabyte as people count it when they look at a file. */
export const megabyte = 1_048_576;

export const limitsSchema = z
  .object({
    /** One file, in megabytes. */
    fileMb: z.number().int().min(1).max(500),
    /** All files of one application, in megabytes. */
    applicationMb: z.number().int().min(1).max(20_000),
    /** All files of one organisation, in megabytes. */
    organisationMb: z.number().int().min(1).max(100_000),
  })
  .refine((limits) => limits.fileMb <= limits.applicationMb, { path: ["applicationMb"] })
  .refine((limits) => limits.applicationMb <= limits.organisationMb, { path: ["organisationMb"] });

export type FileLimits = z.infer<typeof limitsSchema>;

/** The limits until the administrator changes them. */
export const defaultLimits: FileLimits = { fileMb: 50, applicationMb: 500, organisationMb: 2_048 };
