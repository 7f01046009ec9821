import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import type { Text } from "~/platform/i18n/text";
import { DefinitionList } from "~/ui";
import { type Entries, openEntry } from "../../bulletins/bulletin";

/** A bulletin to read: the score of each criterion with its comment, and the summary. */
export function SubmittedBulletin({
  rubric,
  entries,
  summary,
}: {
  rubric: readonly { code: string; name: Text }[];
  entries: Entries;
  summary: string;
}) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const rows = rubric.map(({ code, name }) => {
    const { score, notApplicable, comment } = entries[code] ?? openEntry;
    return {
      key: code,
      term: say(name, locale),
      value: notApplicable ? t("criterion.notApplicable") : (score ?? "—"),
      hint: comment && <span className="facts__text">{comment}</span>,
    };
  });
  const words = summary ? [{ key: "summary", term: t("bulletin.summary"), value: summary }] : [];
  return <DefinitionList items={[...rows, ...words]} />;
}
