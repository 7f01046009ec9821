import { formatDateTime } from "~/platform/i18n";
import { Banner, Button, Card, EmptyState, Meter, StatusTag, type Tone } from "~/ui";
import { ConflictList } from "../../components/conflicts";
import type { ProposalPageData, ShownRun } from "../page/proposal-page.server";
import { ProposalResult } from "./proposal-result";
import { type RefusedProposal, useProposalWords } from "./proposal-words";

const toneOf: Record<ShownRun["state"], Tone> = {
  queued: "neutral",
  running: "progress",
  done: "success",
  infeasible: "warning",
  failed: "danger",
  cancelled: "neutral",
};

/** The newest run: how it goes, or what came of it. */
export function RunPart({
  page,
  refused,
  copyKey,
}: {
  page: ProposalPageData;
  refused: RefusedProposal | null;
  copyKey: string;
}) {
  const { t, locale } = useProposalWords();
  const { run } = page;
  if (!run) {
    return (
      <Card>
        <EmptyState title={t("run.none")}>
          <p>{t(page.manages ? "run.noneText" : "run.noneRead")}</p>
        </EmptyState>
      </Card>
    );
  }
  const { state, proposal } = run;
  return (
    <Card
      title={t("run.title")}
      id="run"
      actions={<StatusTag tone={toneOf[state]}>{t(`states.${state}`)}</StatusTag>}
    >
      <p className="mb-4 text-ink-soft">
        {t("run.made", { date: formatDateTime(run.madeAt, locale), by: run.madeBy })}
      </p>
      {(state === "queued" || state === "running") && <UnderWay run={run} page={page} />}
      {state === "failed" && (
        <Banner tone="danger" title={t("run.failed")}>
          <p>{t(`failures.${run.failure}`, { defaultValue: t("failures.fault") })}</p>
        </Banner>
      )}
      {state === "cancelled" && <p>{t("run.cancelled")}</p>}
      {run.contradictions && <Contradictions found={run.contradictions} />}
      {proposal && <ProposalResult {...{ page, run, proposal, refused, copyKey }} />}
    </Card>
  );
}

/** How far the search has come, and the button that ends it. */
function UnderWay({ run, page }: { run: ShownRun; page: ProposalPageData }) {
  const { t, number } = useProposalWords();
  const { progress, seconds } = run;
  const passed = progress?.seconds ?? 0;
  const { objective = null, bound = null, gap = null } = progress ?? {};
  return (
    <>
      <Meter
        label={t("run.progress")}
        text={
          run.state === "queued"
            ? t("run.waits")
            : t("run.passed", { passed: number(passed, 0), seconds })
        }
        parts={[{ percent: Math.min(100, (passed / seconds) * 100) }]}
      />
      {progress && (
        <p className="mt-2">
          {t("run.size", { options: progress.options, rows: progress.rows })}{" "}
          {objective === null
            ? t("run.searching")
            : t("run.found", { objective: number(objective, 2) })}
          {objective !== null &&
            bound !== null &&
            ` ${t("run.bound", { bound: number(bound, 2) })}`}
          {gap !== null && ` ${t("run.gap", { gap: number(gap * 100, 2) })}`}
        </p>
      )}
      <p className="mt-2 text-ink-soft">{t("run.leave")}</p>
      {page.manages && (
        <form method="post" className="mt-4">
          <input type="hidden" name="run" value={run.id} />
          <Button name="intent" value="cancel_proposal" variant="secondary">
            {t("run.cancel")}
          </Button>
        </form>
      )}
    </>
  );
}

/** What of the pinned and forbidden places contradicts itself. */
function Contradictions({ found }: { found: NonNullable<ShownRun["contradictions"]> }) {
  const { t, phase } = useProposalWords();
  const { conflicts, forbidden } = found;
  return (
    <>
      <Banner tone="warning" title={t("infeasible.title")}>
        <p>{t("infeasible.text")}</p>
      </Banner>
      {conflicts.length > 0 && <ConflictList plan={{ conflicts }} links={false} />}
      {forbidden.length > 0 && (
        <ul className="conflicts">
          {forbidden.map((one) => (
            <li
              key={`${one.phase.applicationId}.${one.phase.phase}.${one.unit}`}
              className="conflict"
            >
              {t("infeasible.forbidden", { who: phase(one.phase), unit: one.unit })}
            </li>
          ))}
        </ul>
      )}
      {conflicts.length + forbidden.length === 0 && <p>{t("infeasible.unsolvable")}</p>}
    </>
  );
}
