import { z } from "zod";
import type { Locale } from "~/platform/i18n/text";
import { isAnswered } from "./conditions";
import { type Fault, parseValue } from "./parse-value";
import { findSection, sectionFields } from "./sections";
import type { ApplicantType, Field, SectionCode, Value } from "./types";

const rawAnswer = z.union([z.string(), z.array(z.string())]).optional();

/** The schema of one answer: what was typed in, a checked value out; an empty answer is undefined. */
export function answerSchema(field: Field, locale: Locale = "ru") {
  return rawAnswer.transform((raw, context): Value | undefined => {
    if (raw === undefined || !isAnswered(raw)) return undefined;
    const parsed = parseValue(field, raw);
    if (parsed.ok) return parsed.value;
    const { fault } = parsed;
    context.addIssue({ code: "custom", message: fault.message[locale], params: { fault } });
    return z.NEVER;
  });
}

function build(section: SectionCode, type: ApplicantType, locale: Locale) {
  const found = findSection(type, section);
  const fields = found ? sectionFields(found) : [];
  return z.object(
    Object.fromEntries(fields.map((field) => [field.code, answerSchema(field, locale)])),
  );
}

const made = new Map<string, ReturnType<typeof build>>();

/** The schema of a section's answers, generated from its fields; what is required depends on other answers and is not part of it. */
export function sectionSchema(section: SectionCode, type: ApplicantType, locale: Locale = "ru") {
  const key = `${section}:${type}:${locale}`;
  const schema = made.get(key) ?? build(section, type, locale);
  made.set(key, schema);
  return schema;
}

/** The fault, in both languages, that a schema's issue carries. */
export function faultOf(issue: z.core.$ZodIssue): Fault {
  const params: unknown = issue.code === "custom" ? issue.params?.fault : undefined;
  if (isFault(params)) return params;
  return { code: "not_an_option", message: { ru: issue.message, en: issue.message } };
}

function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
