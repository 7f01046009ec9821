import { type Fit, FitReasons, FitTag } from "~/features/site";
import { Button, ButtonLink, Card, Disclosure, EmptyState, StatusTag } from "~/ui";
import { type BoardQuery, boardQuery } from "../board/board-query";
import type { CandidateFigures, PhaseFigures } from "../figures/plan-figures";
import { useScenarioWords } from "./scenario-words";

/** What the reader may do with phases, and by which form. */
export type Changing = { version: number; own: Pick<BoardQuery, "building" | "from"> };

type Shared = {
  /** null where nothing can be changed */
  changing: Changing | null;
  pinned: readonly string[];
  fits: readonly { key: string; fit: Fit }[];
};

/** Every application of a scenario with what each of its phases asks for and gets. */
export function Phases({
  candidates,
  ...shared
}: Shared & { candidates: readonly CandidateFigures[] }) {
  const { t } = useScenarioWords();
  return (
    <Card title={t("phases.title")} id="phases">
      {candidates.length === 0 && (
        <EmptyState level={3} title={t("phases.empty")}>
          {shared.changing && <p>{t("phases.emptyText")}</p>}
        </EmptyState>
      )}
      {candidates.map((one) => (
        <CandidateBlock key={one.applicationId} candidate={one} {...shared} />
      ))}
    </Card>
  );
}

function CandidateBlock({ candidate, ...shared }: Shared & { candidate: CandidateFigures }) {
  const { t, number } = useScenarioWords();
  const { applicationId, score, jobs, investmentMrub } = candidate;
  const facts = [
    candidate.organisation,
    score !== null && t("phases.score", { score: number(score) }),
    jobs !== null && t("phases.jobs", { count: jobs }),
    investmentMrub !== null && t("phases.investment", { sum: number(investmentMrub, 0) }),
  ].filter((one) => one !== false);
  return (
    <section className="space-unit" id={`candidate-${applicationId}`}>
      <div className="space-unit__head">
        <h3 className="candidate__name">
          <a href={`/admin/applications/${applicationId}/allocation`}>{candidate.number}</a>{" "}
          {candidate.title}
        </h3>
        {shared.changing && (
          <form method="post">
            <input type="hidden" name="version" value={shared.changing.version} />
            <input type="hidden" name="application" value={applicationId} />
            <Button name="intent" value="remove_candidate" variant="quiet" size="small">
              {t("phases.remove")}
              <span className="sr-only"> · {candidate.number}</span>
            </Button>
          </form>
        )}
      </div>
      <p className="text-ink-soft">{facts.join(" · ")}</p>
      {candidate.phases.length === 0 && <p>{t("phases.noPhases")}</p>}
      <ul className="candidate__phases">
        {candidate.phases.map((phase) => (
          <Phase key={phase.phase} candidate={candidate} phase={phase} {...shared} />
        ))}
      </ul>
    </section>
  );
}

function Phase({
  candidate,
  phase,
  changing,
  pinned,
  fits,
}: Shared & { candidate: CandidateFigures; phase: PhaseFigures }) {
  const { t, number, quarter } = useScenarioWords();
  const key = `${candidate.applicationId}.${phase.phase}`;
  const fit = fits.find((one) => one.key === key)?.fit;
  const placed = phase.units.length > 0;
  const span = { from: quarter(phase.from), until: quarter(phase.until && phase.until - 1) };
  const facts = [
    t("phases.facts", { area: number(phase.askedM2) }),
    phase.givenM2 > 0 && t("phases.given", { area: number(phase.givenM2) }),
    placed
      ? t("phases.units", { units: phase.units.join(", "), ...span })
      : phase.from !== null && t("phases.wants", span),
  ].filter((one) => one !== false);
  return (
    <li id={`phase-${key}`} className="candidate__phase">
      <p className="space-unit__head">
        <strong>
          {t("phases.number", { number: phase.phase + 1 })}
          {phase.name && ` · ${phase.name}`}
        </strong>
        {phase.verdict && <FitTag verdict={phase.verdict} />}
        {!placed && (
          <StatusTag tone={phase.givenM2 >= phase.askedM2 ? "success" : "neutral"}>
            {t(phase.givenM2 >= phase.askedM2 ? "phases.whole" : "phases.out")}
          </StatusTag>
        )}
        {pinned.includes(key) && <StatusTag tone="info">{t("phases.pinned")}</StatusTag>}
      </p>
      <p>{facts.join(" · ")}</p>
      {!placed && <LeftOut phase={phase} />}
      {fit && fit.findings.length > 0 && (
        <Disclosure summary={t("phases.why")}>
          <FitReasons fit={fit} />
        </Disclosure>
      )}
      {changing && (
        <PhaseForms
          candidate={candidate}
          phase={phase}
          changing={changing}
          pinned={pinned.includes(key)}
        />
      )}
    </li>
  );
}

/** Why a phase stands nowhere. */
export function LeftOut({ phase }: { phase: PhaseFigures }) {
  const { t, reasons } = useScenarioWords();
  if (phase.givenM2 >= phase.askedM2) return null;
  const text = phase.wouldFit
    ? t("phases.wouldFit", { units: phase.wouldFit })
    : phase.inTheWay.length > 0
      ? t("phases.inTheWay", { reasons: reasons(phase.inTheWay) })
      : t("phases.noReason");
  return <p className="text-ink-soft">{text}</p>;
}

function PhaseForms({
  candidate,
  phase,
  changing,
  pinned,
}: {
  candidate: CandidateFigures;
  phase: PhaseFigures;
  changing: Changing;
  pinned: boolean;
}) {
  const { t } = useScenarioWords();
  const placed = phase.units.length > 0;
  const { applicationId } = candidate;
  const of = t("conflicts.phaseOf", { number: candidate.number, phase: phase.phase + 1 });
  const query = boardQuery(changing.own, { chosen: { applicationId, phase: phase.phase } });
  return (
    <div className="button-row mt-2">
      <ButtonLink variant="secondary" size="small" href={`${query}#choice`}>
        {t(placed ? "phases.again" : "phases.find")}
        <span className="sr-only"> · {of}</span>
      </ButtonLink>
      {placed && (
        <form method="post" className="button-row">
          <input type="hidden" name="version" value={changing.version} />
          <input type="hidden" name="application" value={applicationId} />
          <input type="hidden" name="phase" value={phase.phase} />
          <Button name="intent" value="unplace_phase" variant="quiet" size="small">
            {t("phases.unplace")}
            <span className="sr-only"> · {of}</span>
          </Button>
          <Button
            name="intent"
            value={pinned ? "unpin_phase" : "pin_phase"}
            variant="quiet"
            size="small"
          >
            {t(pinned ? "phases.unpin" : "phases.pin")}
            <span className="sr-only"> · {of}</span>
          </Button>
        </form>
      )}
    </div>
  );
}
