import { useTranslation } from "react-i18next";
import { reasonCodes, reasons } from "~/features/applications";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import type { FieldKind } from "../forms/typed";

/** The value of a field as its form holds it, in the reader's words. */
export function FieldValue({ kind, text }: { kind: FieldKind; text: string }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  if (kind === "tick") return t(text ? "yes" : "no");
  if (text === "") return t("none");
  if (kind === "number") return formatNumber(text, locale);
  if (kind === "share") return text.replace(".", locale === "ru" ? "," : ".");
  if (kind === "numbers") return text.split(" ").join(", ");
  if (kind === "reason") {
    const code = reasonCodes.find((one) => one === text);
    return code ? say(reasons[code], locale) : text;
  }
  return text;
}
