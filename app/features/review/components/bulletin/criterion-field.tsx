import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { RadioGroup, TextArea } from "~/ui";
import {
  choiceOf,
  commentField,
  type Entry,
  notApplicable,
  scoreField,
  scores,
} from "../../bulletins/bulletin";
import type { ReviewPage } from "../../bulletins/review-page.server";

const anchored = [1, 3, 5] as const;

/** One criterion of the rubric: what the scores mean, the scale, and the comment. */
export function CriterionField({
  criterion,
  number,
  entry,
  typed,
  commentLength,
  errorOf,
}: {
  criterion: ReviewPage["rubric"][number];
  number: number;
  entry: Entry;
  typed: Readonly<Record<string, string>> | null;
  commentLength: number;
  errorOf: (field: string) => string | undefined;
}) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const { code, name, weight, anchors } = criterion;
  const [score, comment] = [scoreField(code), commentField(code)];
  return (
    <section className="criterion">
      <RadioGroup
        name={score}
        legend={
          <>
            <span className="criterion__name">
              {number}. {say(name, locale)}
            </span>{" "}
            <span className="criterion__weight">{t("criterion.weight", { weight })}</span>
          </>
        }
        hint={
          <span className="criterion__anchors">
            {anchored.map((one) => (
              <span key={one}>
                <b>{one}</b> — {say(anchors[one], locale)}
              </span>
            ))}
          </span>
        }
        layout="inline"
        error={errorOf(score)}
        defaultValue={typed?.[score] ?? choiceOf(entry)}
        options={[
          ...scores.map((one) => ({ value: String(one), label: String(one) })),
          { value: notApplicable, label: t("criterion.notApplicable") },
        ]}
      />
      <TextArea
        name={comment}
        label={t("criterion.comment")}
        rows={3}
        className="control--low"
        countText={t("criterion.commentRule", { count: commentLength })}
        error={errorOf(comment)}
        defaultValue={typed?.[comment] ?? entry.comment}
      />
    </section>
  );
}
