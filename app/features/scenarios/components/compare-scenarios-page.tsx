import { useTranslation } from "react-i18next";
import { IllustrativeNote } from "~/features/site";
import { formatDate } from "~/platform/i18n";
import { Banner, ButtonLink, EmptyState, PageHeader, Stack, StatusTag } from "~/ui";
import { compareScenariosHref } from "../compare/compare-query";
import type { ComparedScenario, CompareScenariosData } from "../compare/compare-scenarios.server";
import type { PhaseFigures, PlanTotals } from "../figures/plan-figures";
import { LeftOut } from "./phases";
import { PeakShare, resourceName } from "./plan-loads";
import { scenariosPath } from "./scenario-page";
import { stateTone, useScenarioWords } from "./scenario-words";

/** Scenarios side by side: what each comes to, what it loads, and who stands where. */
export function CompareScenariosPage({ page }: { page: CompareScenariosData }) {
  const { t } = useScenarioWords();
  const { scenarios, hidden } = page;
  return (
    <>
      <PageHeader
        compact
        back={{ href: scenariosPath, label: t("head.back") }}
        title={t("compare.title")}
        lead={scenarios.length > 1 ? t("compare.lead", { count: scenarios.length }) : undefined}
      />
      <Stack>
        {page.illustrative && <IllustrativeNote />}
        {hidden > 0 && (
          <Banner tone="info">
            <p>{t("compare.hidden", { count: hidden })}</p>
          </Banner>
        )}
        {scenarios.length === 0 ? (
          <EmptyState
            title={t("compare.empty")}
            action={<ButtonLink href={scenariosPath}>{t("compare.toList")}</ButtonLink>}
          >
            <p>{t("compare.emptyText")}</p>
          </EmptyState>
        ) : (
          <>
            {scenarios.length === 1 && (
              <p>
                {t("compare.onlyOne")} <a href={scenariosPath}>{t("compare.toList")}</a>
              </p>
            )}
            <CompareTable scenarios={scenarios} />
          </>
        )}
      </Stack>
    </>
  );
}

function CompareTable({ scenarios }: { scenarios: ComparedScenario[] }) {
  const { t } = useScenarioWords();
  const caption = t("compare.title");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
    <section className="table-wrap compare" aria-label={caption} tabIndex={0}>
      <table className="data-table compare__table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="compare__label">
              {t("compare.figure")}
            </th>
            {scenarios.map((one) => (
              <th key={one.id} scope="col" className="compare__head">
                <Head scenario={one} scenarios={scenarios} />
              </th>
            ))}
          </tr>
        </thead>
        <Figures scenarios={scenarios} />
        <LoadRows scenarios={scenarios} />
        <WhoRows scenarios={scenarios} />
      </table>
    </section>
  );
}

function Head({
  scenario: { id, name, state, frozenAt },
  scenarios,
}: {
  scenario: ComparedScenario;
  scenarios: readonly ComparedScenario[];
}) {
  const { t, locale } = useScenarioWords();
  const others = scenarios.flatMap((one) => (one.id === id ? [] : [one.id]));
  return (
    <>
      <a href={`${scenariosPath}/${id}`}>{name}</a>
      <span className="compare__title">
        <StatusTag tone={stateTone[state]}>{t(`states.${state}`)}</StatusTag>
      </span>
      <span className="compare__organisation">
        {frozenAt && state !== "open"
          ? t("compare.asOf", { date: formatDate(frozenAt, locale) })
          : t("compare.now")}
      </span>
      <a className="compare__remove no-print" href={compareScenariosHref(others)}>
        {t("compare.remove")}
        <span className="sr-only"> {name}</span>
      </a>
    </>
  );
}

function Group({ title, width }: { title: string; width: number }) {
  return (
    <tr className="compare__group">
      <th scope="rowgroup" colSpan={width + 1}>
        <span className="compare__group-title">{title}</span>
      </th>
    </tr>
  );
}

type FigureRow = {
  code: string;
  better: "more" | "less" | null;
  of: (totals: PlanTotals) => number | null;
};

const figures: readonly FigureRow[] = [
  { code: "let", better: "more", of: ({ letM2 }) => letM2 },
  { code: "asked", better: null, of: ({ askedM2 }) => askedM2 },
  { code: "placed", better: "more", of: ({ placed }) => placed },
  { code: "leftOut", better: "less", of: ({ leftOut }) => leftOut },
  { code: "mean", better: "more", of: ({ meanScore }) => meanScore },
  { code: "sum", better: "more", of: ({ sumScore }) => sumScore },
  { code: "jobs", better: "more", of: ({ jobs }) => jobs },
  { code: "investment", better: "more", of: ({ investmentMrub }) => investmentMrub },
  { code: "conflicts", better: "less", of: ({ conflicts }) => conflicts },
];

/** Which of the values are the better ones; none where all are alike. */
function bestOf(values: readonly (number | null)[], better: FigureRow["better"]) {
  const known = values.filter((one) => one !== null);
  if (better === null || known.length < 2 || new Set(known).size < 2) return null;
  return better === "more" ? Math.max(...known) : Math.min(...known);
}

function Figures({ scenarios }: { scenarios: readonly ComparedScenario[] }) {
  const { t, number } = useScenarioWords();
  return (
    <tbody>
      <Group title={t("compare.figures")} width={scenarios.length} />
      {figures.map(({ code, better, of }) => {
        const values = scenarios.map(({ plan }) => of(plan.totals));
        const best = bestOf(values, better);
        return (
          <tr key={code}>
            <th scope="row" className="compare__label">
              {t(`compare.${code}`)}
            </th>
            {scenarios.map(({ id }, index) => {
              const value = values[index] ?? null;
              return (
                <td key={id}>
                  <span className="compare__value">
                    {value === null ? t("compare.unseen") : number(value)}
                  </span>
                  {value !== null && value === best && (
                    <span className="compare__mark compare__mark--best">{t("compare.best")}</span>
                  )}
                </td>
              );
            })}
          </tr>
        );
      })}
    </tbody>
  );
}

function LoadRows({ scenarios }: { scenarios: readonly ComparedScenario[] }) {
  const words = useScenarioWords();
  const { t, quarter } = words;
  const ofSite = scenarios.map(({ plan }) => plan.loads.filter((one) => one.building === null));
  const codes = [...new Set(ofSite.flat().map(({ resource }) => resource))];
  if (codes.length === 0) return null;
  return (
    <tbody>
      <Group title={t("compare.loads")} width={scenarios.length} />
      {codes.map((code) => (
        <tr key={code}>
          <th scope="row" className="compare__label">
            {resourceName(code, words)}
          </th>
          {scenarios.map(({ id }, index) => {
            const load = ofSite[index]?.find(({ resource }) => resource === code);
            return (
              <td key={id}>
                {load ? <PeakShare share={load.peak} /> : t("compare.none")}
                {load && <span className="compare__note">{quarter(load.peakQuarter)}</span>}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

function WhoRows({ scenarios }: { scenarios: readonly ComparedScenario[] }) {
  const { t } = useScenarioWords();
  const phases = new Map<string, { number: string; title: string; phase: number }>();
  for (const { plan } of scenarios) {
    for (const { applicationId, number, title, phases: own } of plan.candidates) {
      for (const { phase } of own)
        phases.set(`${applicationId}.${phase}`, { number, title, phase });
    }
  }
  if (phases.size === 0) return null;
  return (
    <tbody>
      <Group title={t("compare.who")} width={scenarios.length} />
      {[...phases].map(([key, { number, title, phase }]) => (
        <tr key={key}>
          <th scope="row" className="compare__label">
            {t("conflicts.phaseOf", { number, phase: phase + 1 })}
            <span className="compare__note">{title}</span>
          </th>
          {scenarios.map((one) => (
            <td key={one.id}>
              <Where phase={phaseIn(one, key)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function phaseIn({ plan }: ComparedScenario, key: string): PhaseFigures | null {
  for (const { applicationId, phases } of plan.candidates) {
    const found = phases.find(({ phase }) => `${applicationId}.${phase}` === key);
    if (found) return found;
  }
  return null;
}

function Where({ phase }: { phase: PhaseFigures | null }) {
  const { t, quarter } = useScenarioWords();
  const { t: verdict } = useTranslation("site-fit");
  if (!phase) return <>{t("compare.notIn")}</>;
  if (phase.units.length > 0) {
    return (
      <>
        <span className="compare__value">{phase.units.join(", ")}</span>
        <span className="compare__note">
          {quarter(phase.from)} — {quarter(phase.until && phase.until - 1)}
        </span>
        {phase.verdict && (
          <span className="compare__note">{verdict(`verdicts.${phase.verdict}`)}</span>
        )}
      </>
    );
  }
  return (
    <>
      {t(phase.givenM2 >= phase.askedM2 ? "phases.whole" : "phases.out")}
      <LeftOut phase={phase} />
    </>
  );
}
