import type { z } from "zod";
import { type FieldErrors, invalid, ok, type Result } from "./refusal";

/** Checks a form's texts by a schema whose messages are refusal codes; the first fault of each field. */
export function checkFields<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    fields[String(issue.path[0] ?? "form")] ??= { code: issue.message };
  }
  return invalid(fields);
}

/** The text fields of a form by name; files and repeated values are not texts. */
export function textsOf(form: FormData, names: readonly string[]): Record<string, string> {
  const texts = names.map((name) => {
    const value = form.get(name);
    return [name, typeof value === "string" ? value : ""] as const;
  });
  return Object.fromEntries(texts);
}
