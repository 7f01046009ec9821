import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import {
  type Criterion,
  criteria,
  type Settings,
  settingsSchema,
  weighsAnything,
} from "./settings";

export const weightField = (criterion: Criterion): string => `weight_${criterion}`;

/** The fields of the form, by name. */
export const settingFields = [...criteria.map(weightField), "later", "whole", "gap", "seconds"];

/** The form's texts of settings. */
export function textsOfSettings({ weights, later, whole, gap, seconds }: Settings) {
  const own = criteria.map((one) => [weightField(one), String(weights[one])] as const);
  return {
    ...Object.fromEntries(own),
    later: String(later),
    whole: whole ? "yes" : "",
    gap: String(gap),
    seconds: String(seconds),
  } as Record<string, string>;
}

const numberOf = (text: string | undefined): number => {
  const tidy = (text ?? "").trim().replace(",", ".");
  return /^\d{1,4}(\.\d{1,3})?$/.test(tidy) ? Number(tidy) : Number.NaN;
};

/** What a form asks for, or what is wrong beside each field. */
export function readSettings(texts: Record<string, string>): Result<Settings> {
  const parsed = settingsSchema.safeParse({
    weights: Object.fromEntries(criteria.map((one) => [one, numberOf(texts[weightField(one)])])),
    later: numberOf(texts.later),
    whole: texts.whole === "yes",
    gap: numberOf(texts.gap),
    seconds: numberOf(texts.seconds),
  });
  if (parsed.success && !weighsAnything(parsed.data.weights)) {
    return invalid({ [weightField("score")]: { code: "weights_none" } });
  }
  if (parsed.success) return ok(parsed.data);
  const fields: FieldErrors = {};
  for (const { path, message } of parsed.error.issues) {
    const [first, second] = path;
    const name = first === "weights" ? `weight_${String(second)}` : String(first);
    fields[name] ??= { code: message };
  }
  return invalid(fields);
}
