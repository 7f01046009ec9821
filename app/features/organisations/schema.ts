import { z } from "zod";
import { organisationKinds } from "./kinds";

/** An organisation's name as its papers write it; no control or direction marks. */
export const organisationNameField = z
  .string()
  .normalize("NFC")
  .transform((text) => text.replace(/\s+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "org_name_required")
      .max(300, "org_name_long")
      .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cn}]*$/u, "org_name_characters")
      .regex(/[\p{L}\p{N}][\p{L}\p{N}\p{P}\p{S} ]*[\p{L}\p{N}]/u, "org_name_short"),
  );

export const organisationKindField = z.enum(organisationKinds, { error: "org_kind_required" });

/** An identifier as typed; its own check follows. */
export const identifierField = z.string().max(100, "identifier_long");
