import { FitTag } from "~/features/site";
import { Banner, type Column, DataTable, Stat, StatList, StatusTag } from "~/ui";
import { scenariosPath } from "../../components/scenario-page";
import type { ProposalPageData, ShownRun } from "../page/proposal-page.server";
import type { ShownPlaced, ShownProposal } from "../page/shown-proposal";
import { criteria } from "../settings";
import { LeftOutList } from "./left-out-list";
import { type RefusedProposal, useProposalWords } from "./proposal-words";
import { TakeOver } from "./take-over";

/** An answer: what it is worth and could be worth at most, who stands where, what binds, who is left out and why. */
export function ProposalResult({
  page,
  run,
  proposal,
  refused,
  copyKey,
}: {
  page: ProposalPageData;
  run: ShownRun;
  proposal: ShownProposal;
  refused: RefusedProposal | null;
  copyKey: string;
}) {
  const { t } = useProposalWords();
  return (
    <>
      <Worth proposal={proposal} />
      {run.taken && (
        <p>
          {t("taken.into")} <a href={`${scenariosPath}/${run.taken.id}`}>{run.taken.name}</a>
        </p>
      )}
      {run.outdated && page.head.state === "open" && (
        <Banner tone="warning">
          <p>{t("result.outdated")}</p>
        </Banner>
      )}
      {page.manages && !run.outdated && (
        <TakeOver page={page} run={run} refused={refused} copyKey={copyKey} />
      )}
      <Placements proposal={proposal} />
      <Binding proposal={proposal} />
      <LeftOutList proposal={proposal} />
    </>
  );
}

function Worth({ proposal }: { proposal: ShownProposal }) {
  const { t, number } = useProposalWords();
  const { objective, bound, gap, proven, size, reached, placed, leftOut } = proposal;
  const percent = (part: number) => `${number(part * 100, 1)}\u00a0%`;
  return (
    <>
      <StatList>
        <Stat
          label={t("result.objective")}
          value={number(objective, 2)}
          note={t("result.points")}
        />
        <Stat
          label={t("result.bound")}
          value={bound === null ? "—" : number(bound, 2)}
          note={t("result.boundNote")}
        />
        <Stat
          label={t("result.gap")}
          value={gap === null ? "—" : percent(gap)}
          note={t(proven ? "result.proven" : "result.stopped")}
        />
        <Stat
          label={t("result.placed")}
          value={placed.length}
          note={t("result.leftOut", { count: leftOut.length })}
        />
      </StatList>
      <p className="mt-4">
        {criteria
          .filter((one) => one !== "apart")
          .map((one) => `${t(`criteria.${one}`)}: ${percent(reached[one])}`)
          .join(" · ")}
        {" · "}
        {t("result.sharing", { count: reached.apart })}
      </p>
      <p className="mt-2 text-ink-soft">
        {t("result.size", { options: size.options })}{" "}
        {size.dropped > 0 && t("result.dropped", { count: size.dropped })} {t("result.judged")}
      </p>
    </>
  );
}

function Placements({ proposal: { placed } }: { proposal: ShownProposal }) {
  const { t, phase, quarter, number } = useProposalWords();
  const columns: Column<ShownPlaced>[] = [
    {
      key: "phase",
      header: t("result.phase"),
      rowHeader: true,
      cell: (row) => (
        <>
          {phase(row.phase)}
          {row.pinned && (
            <>
              {" "}
              <StatusTag tone="info">{t("result.pinned")}</StatusTag>
            </>
          )}
        </>
      ),
    },
    {
      key: "units",
      header: t("result.units"),
      cell: ({ units, building }) => t("result.unitsIn", { units: units.join(", "), building }),
    },
    {
      key: "quarters",
      header: t("result.quarters"),
      cell: ({ quarters, delay }) => (
        <>
          {quarter(quarters.from)} — {quarter(quarters.until - 1)}
          {delay > 0 && (
            <span className="text-ink-soft"> {t("result.delay", { count: delay })}</span>
          )}
        </>
      ),
    },
    {
      key: "waste",
      header: t("result.waste"),
      numeric: true,
      cell: ({ fit }) => number(fit.wasteM2, 0),
    },
    {
      key: "fit",
      header: t("result.fit"),
      cell: ({ fit }) => <FitTag verdict={fit.verdict} />,
    },
  ];
  return (
    <section className="mt-6">
      <h3 className="candidate__name mb-2">{t("result.placements")}</h3>
      <DataTable
        caption={t("result.placements")}
        captionHidden
        columns={columns}
        rows={placed}
        rowKey={({ phase: of }) => `${of.applicationId}.${of.phase}`}
        empty={<p>{t("result.nobody")}</p>}
      />
    </section>
  );
}

/** What the plan is short of: limits next to used up, and units that others wanted too. */
function Binding({ proposal: { binding, contested } }: { proposal: ShownProposal }) {
  const { t, resource, amount, limitOf, quarter, number, phase } = useProposalWords();
  return (
    <section className="mt-6">
      <h3 className="candidate__name mb-2">{t("binding.title")}</h3>
      {binding.length + contested.length === 0 && <p>{t("binding.none")}</p>}
      <ul className="conflicts">
        {binding.map((one) => (
          <li key={`${one.building} ${one.resource}`} className="conflict">
            {t("binding.limit", {
              resource: resource(one.resource),
              limit: limitOf(one.building),
              quarter: quarter(one.quarter),
              share: number(one.free > 0 ? (one.taken / one.free) * 100 : 100, 0),
              taken: amount(one.resource, one.taken),
              free: amount(one.resource, one.free),
            })}
          </li>
        ))}
        {contested.map((one) => (
          <li key={one.unit} className="conflict">
            {t("binding.unit", { unit: one.unit, who: phase(one.by), count: one.others.length })}{" "}
            {one.others.map(phase).join("; ")}.
          </li>
        ))}
      </ul>
    </section>
  );
}
