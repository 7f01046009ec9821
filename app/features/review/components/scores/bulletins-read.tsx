import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Card, Disclosure } from "~/ui";
import { figuresOf, type ScoredBulletin, type ScoredRound } from "../../scores/scored-round";
import { SubmittedBulletin } from "../bulletin/submitted-bulletin";
import { SignedConclusion } from "../conclusion/signed-conclusion";
import { TotalWorking } from "./total-working";
import { useReasons } from "./use-reasons";

/** The bulletins with their comments, and the conclusions signed upon them, each unfolded on demand. */
export function BulletinsRead({
  round,
  conclusions,
}: {
  round: ScoredRound;
  /** whether the reader may know of the conclusions yet */
  conclusions: boolean;
}) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  return (
    <Card title={t("bulletins.title")} level={3}>
      {round.bulletins.map((one) => (
        <div key={one.assignmentId} id={`bulletin-${one.assignmentId}`}>
          <Disclosure
            summary={t("bulletins.of", {
              person: one.expert,
              date: formatDateTime(one.submittedAt, locale),
            })}
          >
            <SubmittedBulletin rubric={round.rubric} entries={one.entries} summary={one.summary} />
            <OwnTotal round={round} bulletin={one} />
          </Disclosure>
          {one.conclusion && (
            <Disclosure summary={t("bulletins.conclusionOf", { person: one.expert })}>
              <SignedConclusion conclusion={one.conclusion} />
            </Disclosure>
          )}
          {conclusions && !one.conclusion && <p className="quiet">{t("bulletins.noConclusion")}</p>}
        </div>
      ))}
    </Card>
  );
}

/** What this bulletin alone comes to, and how. */
function OwnTotal({ round, bulletin }: { round: ScoredRound; bulletin: ScoredBulletin }) {
  const { t } = useTranslation("review-scoring");
  const { number } = useReasons(round.rubric);
  const figures = figuresOf(round, bulletin);
  if (figures.total === null) return null;
  return (
    <Disclosure summary={t("working.ownOf", { total: number(figures.total) })}>
      <TotalWorking rubric={round.rubric} figures={figures} />
    </Disclosure>
  );
}
