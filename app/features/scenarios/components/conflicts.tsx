import { Card, EmptyState, StatusTag } from "~/ui";
import type { ShownPlan } from "../figures/shown-plan";
import { Concerned } from "./concerned";
import { useScenarioWords } from "./scenario-words";

/** Everything that is in the way of a plan. */
export function ConflictList({
  plan: { conflicts, closedConflicts },
  links,
}: {
  plan: Pick<ShownPlan, "conflicts" | "closedConflicts">;
  /** whether the phases stand on the same page */
  links: boolean;
}) {
  const { t, conflict } = useScenarioWords();
  return (
    <>
      <ul className="conflicts">
        {conflicts.map((one, index) => {
          const { name, text } = conflict(one);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once rendered
            <li key={index} className="conflict">
              <Concerned concerned={one.concerned} others={one.others} links={links} />
              <span>
                {name && <strong>{name}. </strong>}
                {text}
              </span>
              {one.kind === "does_not_fit" && (
                <StatusTag tone={one.by === "plan" ? "warning" : "danger"}>
                  {t(one.by === "plan" ? "conflicts.byPlan" : "conflicts.byReality")}
                </StatusTag>
              )}
            </li>
          );
        })}
      </ul>
      {closedConflicts > 0 && <p>{t("conflicts.closed", { count: closedConflicts })}</p>}
    </>
  );
}

export function Conflicts({ plan, links }: { plan: ShownPlan; links: boolean }) {
  const { t } = useScenarioWords();
  const none = plan.conflicts.length + plan.closedConflicts === 0;
  return (
    <Card title={t("conflicts.title")} id="conflicts">
      {none ? (
        <EmptyState level={3} title={t("conflicts.none")}>
          <p>{t("conflicts.noneText")}</p>
        </EmptyState>
      ) : (
        <ConflictList plan={plan} links={links} />
      )}
    </Card>
  );
}
