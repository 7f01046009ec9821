import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { Card, Meter } from "~/ui";
import type { Missing } from "../../bulletins/missing";
import type { ReviewPage } from "../../bulletins/review-page.server";

/** How far the bulletin is, and each thing that it lacks with a link to where it is mended. */
export function RunningState({
  page,
  missing,
}: {
  page: Pick<ReviewPage, "rubric">;
  missing: readonly Missing[];
}) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const total = page.rubric.length;
  const open = new Set(missing.map((one) => one.criterion)).size;
  const nameOf = (code: string) => {
    const found = page.rubric.find((one) => one.code === code);
    return found ? say(found.name, locale) : code;
  };
  return (
    <Card title={t("running.title")}>
      <Meter
        label={t("running.done")}
        text={t("running.of", { done: total - open, total })}
        parts={[{ percent: (100 * (total - open)) / total }]}
      />
      {missing.length === 0 ? (
        <p className="mt-3">{t("running.whole")}</p>
      ) : (
        <ul className="running-list">
          {missing.map(({ field, criterion, code, params }) => (
            <li key={field}>
              <a href={`#${field}`}>{nameOf(criterion)}</a>
              <span> — {t(`running.${code}`, { ...params })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
