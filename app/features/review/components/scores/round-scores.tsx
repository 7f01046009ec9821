import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Banner, Card, Disclosure, Stack, Stat, StatList, StatusTag, type Tone } from "~/ui";
import type { Manner } from "../../scores/manner";
import type { ScoredRound } from "../../scores/scored-round";
import { BulletinsRead } from "./bulletins-read";
import { ExpertManners } from "./expert-manners";
import { ScoresChart } from "./scores-chart";
import { ScoresTable } from "./scores-table";
import { TotalWorking } from "./total-working";
import { useReasons } from "./use-reasons";

const tones = {
  approve: "success",
  conditional: "warning",
  reject: "danger",
} as const satisfies Record<string, Tone>;

/**
 * What the bulletins of a round come to, every figure down to its parts: the total with its working, the
 * recommendation with its reasons, the drawing with its table, and the bulletins themselves.
 */
export function RoundScores({
  round,
  manners,
  conclusions = true,
}: {
  round: ScoredRound;
  /** how the experts score otherwise, for those who may know it */
  manners?: Record<string, Manner>;
  /** false for an expert who has not signed their own yet */
  conclusions?: boolean;
}) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const { reasonText } = useReasons(round.rubric);
  const { figures, advice, bulletins, thresholds } = round;
  if (bulletins.length === 0) return <Banner tone="info" title={t("scores.nothing")} />;
  const total = figures.total === null ? "—" : formatNumber(figures.total, locale, 2);
  const early = bulletins.length < thresholds.minReviewers;
  const disputed = figures.criteria.filter((one) => one.disputed);
  return (
    <Stack>
      <StatList>
        <Stat label={t("scores.total")} value={total} unit={t("scores.outOf")} />
        <Stat
          label={t("scores.bulletins")}
          value={bulletins.length}
          note={t("scores.needed", { count: thresholds.minReviewers })}
        />
        <Stat
          label={t("scores.disputed")}
          value={disputed.length}
          tone={disputed.length > 0 ? "action" : "neutral"}
          note={t("scores.disputedFrom", {
            spread: formatNumber(thresholds.disputedSpread, locale),
          })}
        />
      </StatList>
      <Card
        title={t("advice.title")}
        level={3}
        actions={
          advice.recommendation && (
            <StatusTag tone={tones[advice.recommendation]}>
              {t(early ? "advice.early" : "advice.final", {
                word: t(`advice.word.${advice.recommendation}`),
              })}
            </StatusTag>
          )
        }
      >
        <ul className="list-disc pl-5">
          {advice.reasons.map((reason) => (
            <li key={`${reason.code}-${"criterion" in reason ? reason.criterion : ""}`}>
              {reasonText(reason)}
            </li>
          ))}
        </ul>
        <p className="my-3 text-sm text-ink-soft">{t("advice.note")}</p>
        <Disclosure summary={t("working.titleOf", { total })}>
          <TotalWorking rubric={round.rubric} figures={figures} />
        </Disclosure>
      </Card>
      <Card title={t("chart.title")} level={3}>
        <ScoresChart round={round} />
      </Card>
      <Card title={t("table.title")} level={3}>
        <ScoresTable round={round} manners={manners} />
      </Card>
      {manners && <ExpertManners round={round} manners={manners} />}
      <BulletinsRead round={round} conclusions={conclusions} />
    </Stack>
  );
}
