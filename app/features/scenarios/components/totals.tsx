import { Stat, StatList } from "~/ui";
import type { ShownPlan } from "../figures/shown-plan";
import { useScenarioWords } from "./scenario-words";

/** What a plan comes to. */
export function Totals({ plan: { totals } }: { plan: ShownPlan }) {
  const { t, number } = useScenarioWords();
  const unknown = t("totals.unknown");
  const { meanScore, sumScore, jobs, investmentMrub } = totals;
  return (
    <section className="plan-totals" aria-label={t("totals.title")}>
      <StatList>
        <Stat
          label={t("totals.let")}
          value={number(totals.letM2, 0)}
          unit={t("totals.m2")}
          note={t("totals.letNote", { asked: number(totals.askedM2, 0) })}
        />
        <Stat
          label={t("totals.placed")}
          value={totals.placed}
          note={t("totals.placedNote", { count: totals.leftOut })}
        />
        <Stat
          label={t("totals.mean")}
          value={meanScore === null ? "—" : number(meanScore)}
          note={
            meanScore === null
              ? t("totals.meanNone")
              : t("totals.meanNote", { count: totals.scored, sum: number(sumScore ?? 0) })
          }
        />
        <Stat
          label={t("totals.jobs")}
          value={jobs === null ? "—" : number(jobs, 0)}
          note={jobs === null ? unknown : t("totals.byShare")}
        />
        <Stat
          label={t("totals.investment")}
          value={investmentMrub === null ? "—" : number(investmentMrub, 0)}
          unit={investmentMrub === null ? undefined : t("totals.mrub")}
          note={investmentMrub === null ? unknown : t("totals.byShare")}
        />
        <Stat
          label={t("totals.conflicts")}
          value={totals.conflicts}
          href={totals.conflicts > 0 ? "#conflicts" : undefined}
          tone={totals.conflicts > 0 ? "action" : "neutral"}
        />
      </StatList>
    </section>
  );
}
