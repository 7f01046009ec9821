import { useTranslation } from "react-i18next";
import { reasonStepOf, transitions } from "~/features/applications";
import { formatNumber, type Locale, say, useLocale } from "~/platform/i18n";
import type { FieldKind } from "../forms/typed";
import { useStanding } from "./standing-context";

/** The value of a field as its form holds it, in the reader's words. */
export function FieldValue({ kind, text }: { kind: FieldKind; text: string }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const { reasons } = useStanding();
  if (kind === "tick") return t(text ? "yes" : "no");
  if (text === "") return t("none");
  if (kind === "number") return formatNumber(text, locale);
  if (kind === "share") return text.replace(".", locale === "ru" ? "," : ".");
  if (kind === "numbers") return text.split(" ").join(", ");
  if (kind === "reason") {
    const reason = reasons.find((one) => one.code === text);
    return reason ? say(reason.name, locale) : text;
  }
  if (kind === "steps") {
    const names = text.split(" ").map((step) => stepText(step, locale));
    return names.join(", ");
  }
  return text;
}

/** A step that names a reason as its button has it. */
export function stepText(step: string, locale: Locale): string {
  const row = transitions.find((one) => one.stated === "reason" && reasonStepOf(one) === step);
  return row ? say(row.label, locale) : step;
}
