import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, Button, Card, Disclosure, LivePart, Stack, Tabs, TextArea } from "~/ui";
import type { StageGap } from "../../completion/stage-gaps";
import { findCompetence } from "../../experts/competences";
import type { StaffScores } from "../../scores/staff-scores.server";
import { RoundScores } from "./round-scores";

export type RefusedReopening = {
  reopened: { assignment: string; reason: string };
  refusal: Refusal;
  fields: FieldErrors;
};

/** The scores of an application for staff who may see them, with what the stage still waits for; nothing for the others. */
export function ScoresPart({
  scores,
  refused,
  done,
}: {
  scores: StaffScores | null;
  refused: RefusedReopening | null;
  /** a bulletin was just given back */
  done: boolean;
}) {
  const { t } = useTranslation("review-scoring");
  return (
    <LivePart name="scores" acts>
      {done && !refused && <Banner tone="success" announce="status" title={t("reopen.done")} />}
      {scores && <ScoresSection scores={scores} refused={refused} />}
    </LivePart>
  );
}

function ScoresSection({
  scores,
  refused,
}: {
  scores: StaffScores;
  refused: RefusedReopening | null;
}) {
  const { t } = useTranslation("review-scoring");
  const { rounds, round, gaps, manners, applicationId } = scores;
  const base = `/admin/applications/${applicationId}/reviews`;
  return (
    <section id="scores" className="stack" aria-labelledby="scores-title">
      <h2 id="scores-title">{t("scores.title", { round: round.number })}</h2>
      {rounds.length > 1 && (
        <Tabs
          label={t("scores.rounds")}
          items={rounds.map((number) => ({
            href: `${base}?round=${number}#scores`,
            label: t("page.round", { number }),
            current: number === round.number,
          }))}
        />
      )}
      {gaps && <StageState gaps={gaps} />}
      <RoundScores round={round} manners={manners} />
      {scores.mayReopen && <Reopen scores={scores} refused={refused} />}
      <Reopenings scores={scores} />
    </section>
  );
}

function StageState({ gaps }: { gaps: readonly StageGap[] }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const competenceOf = (code: string) => {
    const known = findCompetence(code);
    return known ? say(known.label, locale) : code;
  };
  if (gaps.length === 0) return <Banner tone="success" title={t("gaps.none")} />;
  return (
    <Banner tone="info" title={t("gaps.title")}>
      <ul className="list-disc pl-5">
        {gaps.map((gap) => (
          <li key={gap.code + ("competence" in gap ? gap.competence : "")}>
            {t(`gaps.${gap.code}`, {
              ...gap,
              ...("competence" in gap && { competence: competenceOf(gap.competence) }),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Gives a bulletin back to its expert, with the reason that the expert reads. */
function Reopen({ scores, refused }: { scores: StaffScores; refused: RefusedReopening | null }) {
  const { t } = useTranslation("review-scoring");
  if (scores.round.bulletins.length === 0) return null;
  return (
    <Card title={t("reopen.title")} level={3}>
      <p className="mb-3">{t("reopen.lead")}</p>
      <Stack gap="tight">
        {scores.round.bulletins.map(({ assignmentId, expert }) => {
          const own = refused?.reopened.assignment === assignmentId ? refused : null;
          const error = own?.fields.reason;
          return (
            <Disclosure
              key={assignmentId}
              summary={t("reopen.of", { person: expert })}
              open={own !== null}
            >
              <form method="post" noValidate>
                {own && !error && (
                  <Banner tone="danger" announce="alert" title={t(`refused.${own.refusal.code}`)} />
                )}
                <input type="hidden" name="assignment" value={assignmentId} />
                <TextArea
                  name="reason"
                  id={`reason-${assignmentId}`}
                  label={t("reopen.reason")}
                  hint={t("reopen.reasonHint")}
                  rows={3}
                  error={error && t(`errors.${error.code}`, { ...error.params })}
                  defaultValue={own?.reopened.reason}
                />
                <div className="button-row mt-3">
                  <Button name="intent" value="reopen_bulletin" variant="secondary">
                    {t("reopen.act")}
                  </Button>
                </div>
              </form>
            </Disclosure>
          );
        })}
      </Stack>
    </Card>
  );
}

function Reopenings({ scores }: { scores: StaffScores }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  if (scores.reopenings.length === 0) return null;
  return (
    <Card title={t("reopen.trace")} level={3}>
      <ul className="list-disc pl-5">
        {scores.reopenings.map(({ id, at, by, expert, reason }) => (
          <li key={id}>
            {t("reopen.line", { date: formatDateTime(at, locale), by, expert })} {reason}
          </li>
        ))}
      </ul>
    </Card>
  );
}
