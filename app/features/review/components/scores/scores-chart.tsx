import { useTranslation } from "react-i18next";
import type { CriterionResult } from "../../aggregate/aggregate";
import { scores as scale } from "../../bulletins/bulletin";
import type { ScoredRound } from "../../scores/scored-round";
import { useReasons } from "./use-reasons";

/** Where a score stands along the row, in percent. */
const at = (score: number) => 10 + (score - 1) * 20;
/** Height of a row in pixels, and the room that dots of the same score share. */
const height = 40;
const room = 30;

/**
 * A row of dots per criterion, one an expert, with the spread as a bar and the mean as a tick. A drawing
 * for the eye alone: all of it stands in the table under it.
 */
export function ScoresChart({ round }: { round: ScoredRound }) {
  const { t } = useTranslation("review-scoring");
  const { nameOf, number } = useReasons(round.rubric);
  return (
    <figure className="score-chart">
      <ul className="score-chart__rows">
        <li className="score-chart__row score-chart__row--scale" aria-hidden="true">
          <span />
          <svg height="20" aria-hidden="true" focusable="false">
            {scale.map((score) => (
              <text key={score} x={`${at(score)}%`} y="14" textAnchor="middle">
                {score}
              </text>
            ))}
          </svg>
          <span>{t("table.mean")}</span>
        </li>
        {round.figures.criteria.map((row) => (
          <li key={row.code} className="score-chart__row">
            <span>{nameOf(row.code)}</span>
            <Dots row={row} />
            <span className="score-chart__mean">
              <span className="sr-only">{t("table.mean")}: </span>
              {row.mean === null ? t("scores.none") : number(row.mean)}
            </span>
          </li>
        ))}
      </ul>
      <figcaption>{t("chart.legend")}</figcaption>
    </figure>
  );
}

function Dots({ row }: { row: CriterionResult }) {
  const given = row.scores.flatMap(({ by, score }) => (score === null ? [] : [{ by, score }]));
  const lowest = Math.min(...given.map(({ score }) => score));
  return (
    <svg height={height} aria-hidden="true" focusable="false">
      {scale.map((score) => (
        <line
          key={score}
          className="score-chart__grid"
          x1={`${at(score)}%`}
          x2={`${at(score)}%`}
          y1="0"
          y2={height}
        />
      ))}
      {row.spread !== null && row.spread > 0 && (
        <line
          className={`score-chart__spread${row.disputed ? " score-chart__spread--disputed" : ""}`}
          x1={`${at(lowest)}%`}
          x2={`${at(lowest + row.spread)}%`}
          y1={height / 2}
          y2={height / 2}
        />
      )}
      {row.mean !== null && (
        <line
          className="score-chart__tick"
          x1={`${at(row.mean)}%`}
          x2={`${at(row.mean)}%`}
          y1="2"
          y2={height - 2}
        />
      )}
      {given.map(({ by, score }) => {
        const same = given.filter((one) => one.score === score);
        const place = same.findIndex((one) => one.by === by) - (same.length - 1) / 2;
        const step = Math.min(11, room / same.length);
        return (
          <circle
            key={by}
            className="score-chart__dot"
            cx={`${at(score)}%`}
            cy={height / 2 + place * step}
            r="5"
          />
        );
      })}
    </svg>
  );
}
