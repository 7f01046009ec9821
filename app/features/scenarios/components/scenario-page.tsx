import { IllustrativeNote } from "~/features/site";
import { formatDateTime } from "~/platform/i18n";
import {
  Banner,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  LivePart,
  PageHeader,
  Stack,
  StatusTag,
} from "~/ui";
import type { ScenarioPageData } from "../board/board-page.server";
import { compareScenariosHref } from "../compare/compare-query";
import { ApplyCard } from "./apply-card";
import { Board } from "./board";
import { ChoicePanel } from "./choice";
import { Conflicts } from "./conflicts";
import { AddCandidates, NextSteps } from "./next-steps";
import { Phases } from "./phases";
import { PlanLoads } from "./plan-loads";
import { type RefusedScenario, stateTone, useScenarioWords } from "./scenario-words";
import { Totals } from "./totals";

export const scenariosPath = "/admin/site/scenarios";

const notices = [
  "made",
  "copied",
  "placed",
  "unplaced",
  "pinned",
  "unpinned",
  "candidates",
  "renamed",
  "frozen",
  "applied",
  "taken",
] as const;

/** A what-if: its board while it is open, its kept figures once it is frozen. */
export function ScenarioPage({
  page,
  done,
  refused,
  copyKey,
}: {
  page: ScenarioPageData;
  /** what was just done, as the address says */
  done: string | null;
  refused: RefusedScenario | null;
  copyKey: string;
}) {
  const { t } = useScenarioWords();
  const { head, plan, board, manages } = page;
  const notice = notices.find((one) => one === done);
  const changes = manages && board !== null;
  const own = { building: board?.building ?? null, from: board?.span.from ?? null };
  const chosen = refused?.typed.intent === "place_phase" ? refused : null;
  return (
    <>
      <Refused refused={refused} />
      <PageHeader
        compact
        back={{ href: scenariosPath, label: t("head.back") }}
        title={head.name}
        tag={<StatusTag tone={stateTone[head.state]}>{t(`states.${head.state}`)}</StatusTag>}
        lead={head.note || undefined}
        actions={
          <ButtonRow>
            <ButtonLink href={`${scenariosPath}/${head.id}/proposal`}>
              {t("head.proposal")}
            </ButtonLink>
            <ButtonLink variant="secondary" href={compareScenariosHref([head.id])}>
              {t("head.compare")}
            </ButtonLink>
          </ButtonRow>
        }
      />
      <Stack>
        {notice && !refused && (
          <Banner tone="success" announce="status" title={t(`done.${notice}`)} />
        )}
        {page.illustrative && <IllustrativeNote />}
        <History page={page} />
        <LivePart name="scenario" acts>
          <Stack>
            <Totals plan={plan} />
            <Conflicts plan={plan} links />
            {page.today && <ApplyCard page={page} refused={refused} />}
            {board && <Board board={board} version={head.version} changes={changes} />}
            {board?.choice && changes && (
              <ChoicePanel
                choice={board.choice}
                own={own}
                version={head.version}
                refused={chosen}
              />
            )}
            <Phases
              candidates={plan.candidates}
              changing={changes ? { version: head.version, own } : null}
              pinned={page.pinned}
              fits={page.fits}
            />
            <PlanLoads loads={plan.loads} />
            {changes && <AddCandidates page={page} refused={refused} />}
            {manages && <NextSteps page={page} refused={refused} copyKey={copyKey} />}
          </Stack>
        </LivePart>
      </Stack>
    </>
  );
}

/** Where it comes from, and when it was frozen and applied. */
function History({ page: { head } }: { page: ScenarioPageData }) {
  const { t, locale } = useScenarioWords();
  const { copiedFrom, frozenAt, frozenBy, appliedAt, appliedBy } = head;
  if (!copiedFrom && !frozenAt) return null;
  return (
    <div>
      {copiedFrom && (
        <p>
          {t("head.copyOf")} <a href={`${scenariosPath}/${copiedFrom.id}`}>{copiedFrom.name}</a>
        </p>
      )}
      {frozenAt && (
        <p>
          {t("head.frozen", { date: formatDateTime(frozenAt, locale), by: frozenBy?.fullName })}
        </p>
      )}
      {appliedAt && (
        <p>
          {t("head.applied", { date: formatDateTime(appliedAt, locale), by: appliedBy?.fullName })}
        </p>
      )}
    </div>
  );
}

/** What stands in the way of what was asked for, above the page's heading. */
function Refused({ refused }: { refused: RefusedScenario | null }) {
  const words = useScenarioWords();
  const { t } = words;
  if (!refused) return null;
  const errors = Object.entries(refused.fields).map(([field, error]) => ({
    field,
    message: words.refused(error),
  }));
  if (errors.length > 0) return <ErrorSummary title={t("fixErrors")} errors={errors} />;
  return (
    <div className="page-banner">
      <Banner tone="danger" title={t("refusedTitle")} announce="alert">
        <p>{words.refused(refused.refusal)}</p>
      </Banner>
    </div>
  );
}
