import { z } from "zod";
import { phoneOf } from "./phone";

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/** An e-mail address in small letters; every message is a code of `accounts.json`, errors. */
export const emailField = z
  .string()
  .normalize("NFC")
  .trim()
  .toLowerCase()
  .min(1, "email_required")
  .max(254, "email_long")
  .regex(/^[^\s@"<>()[\]\\,;:]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/u, "email_format")
  .refine((text) => !invisible.test(text), "email_format");

/** A person's name: letters of any script, spaces, apostrophes, hyphens and dots. */
export const fullNameField = z
  .string()
  .normalize("NFC")
  .trim()
  .min(1, "full_name_required")
  .min(2, "full_name_short")
  .max(120, "full_name_long")
  .regex(/^[\p{L}\p{M}'’ʼ.\-\u2010-\u2015 ]+$/u, "full_name_characters");

/** A telephone number in international form, or an empty text. */
export const phoneField = z
  .string()
  .trim()
  .max(40, "phone_format")
  .transform((text, context) => {
    const phone = phoneOf(text);
    if (phone === null) context.addIssue({ code: "custom", message: "phone_format" });
    return phone ?? "";
  });

export const localeField = z.enum(["ru", "en"], { error: "locale_unknown" });
