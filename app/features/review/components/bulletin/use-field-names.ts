import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { notApplicable, summaryField } from "../../bulletins/bulletin";
import type { ReviewPage } from "../../bulletins/review-page.server";
import { confirmField } from "../../conclusion/conclusion-form";
import { statutoryCriteria } from "../../conclusion/statutory";

/** The fields of both forms and what they hold, as people name them. */
export function useFieldNames({ rubric }: Pick<ReviewPage, "rubric">) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();

  function nameOf(field: string): string {
    if (field === summaryField) return t("bulletin.summary");
    if (field === confirmField) return t("conclusion.sign");
    if (field === "conflict_kind") return t("recusal.kind");
    if (field === "explanation") return t("recusal.explanation");
    const [kind = "", code = ""] = split(field);
    const criterion = rubric.find((one) => one.code === code);
    const statutory = statutoryCriteria.find(({ number }) => String(number) === code);
    const text = criterion?.name ?? statutory?.name;
    return t(`field.${kind}`, { name: text ? say(text, locale) : code });
  }

  function shownValue(field: string, value: string | undefined): string {
    if (value === notApplicable && field.startsWith("score_")) return t("criterion.notApplicable");
    if (field.startsWith("answer_") && value) return t(`conclusion.answers.${value}`);
    return value ?? "";
  }

  return { nameOf, shownValue };
}

function split(field: string): string[] {
  const at = field.indexOf("_");
  return [field.slice(0, at), field.slice(at + 1)];
}
