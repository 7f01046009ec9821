import { useTranslation } from "react-i18next";
import { Banner, DefinitionList } from "~/ui";
import {
  choiceOf,
  commentField,
  openEntry,
  scoreField,
  summaryField,
} from "../../bulletins/bulletin";
import type { ReviewPage } from "../../bulletins/review-page.server";
import { conclusionFields } from "../../conclusion/conclusion-form";
import { useFieldNames } from "./use-field-names";

type Typed = Readonly<Record<string, string>>;

/** Saved in another tab meanwhile: for each field that differs, what is stored beside what was typed here. */
export function BothVersions({
  page,
  typed,
  conclusion,
}: {
  page: ReviewPage;
  typed: Typed;
  conclusion: boolean;
}) {
  const { t } = useTranslation("review-scoring");
  const { nameOf, shownValue } = useFieldNames(page);
  const stored = conclusion ? page.conclusion.typed : storedBulletin(page);
  const fields = conclusion ? conclusionFields : Object.keys(stored);
  const tidy = (text: string | undefined) => (text ?? "").replace(/\r\n?/g, "\n").trim();
  const differing = fields.filter((field) => tidy(stored[field]) !== tidy(typed[field]));
  return (
    <Banner tone="warning" announce="alert" title={t("stale.title")}>
      <p>{t("stale.lead")}</p>
      <DefinitionList
        items={differing.map((field) => ({
          key: field,
          term: <a href={`#${field}`}>{nameOf(field)}</a>,
          value: (
            <>
              <b>{t("stale.stored")}:</b> {shownValue(field, stored[field]) || "—"}
              <br />
              <b>{t("stale.here")}:</b> {shownValue(field, typed[field]) || "—"}
            </>
          ),
        }))}
      />
    </Banner>
  );
}

function storedBulletin({ rubric, bulletin }: ReviewPage): Typed {
  const rows = rubric.flatMap(({ code }) => {
    const entry = bulletin.entries[code] ?? openEntry;
    return [
      [scoreField(code), choiceOf(entry)],
      [commentField(code), entry.comment],
    ];
  });
  return { ...Object.fromEntries(rows), [summaryField]: bulletin.summary };
}
