import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import type { Condition } from "../ballot/proposal";

/** Conditions as they were decided: what, by whom, until when, shown by what. */
export function ConditionList({ conditions }: { conditions: readonly Condition[] }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  return (
    <ol className="list-decimal pl-5">
      {conditions.map((condition) => (
        <li key={`${condition.due} ${condition.text}`}>
          <span className="whitespace-pre-line">{condition.text}</span>
          <span className="block text-sm text-ink-soft">
            {t("conditions.terms", {
              owner: t(`owners.${condition.owner}`),
              due: formatDate(condition.due, locale),
              proof: condition.proof,
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
