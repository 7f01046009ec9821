import { Card, EmptyState, StatusTag } from "~/ui";
import type { ShownConflict, ShownPlan } from "../figures/shown-plan";
import { Concerned } from "./concerned";
import { useScenarioWords } from "./scenario-words";

/** What one or several phases have in their way. */
type Together = { key: string; concerned: ShownConflict["concerned"]; conflicts: ShownConflict[] };

function together(conflicts: readonly ShownConflict[]): Together[] {
  const found = new Map<string, Together>();
  for (const one of conflicts) {
    const { kind, concerned } = one;
    const who = concerned.map(({ applicationId, phase, unit }) => [applicationId, phase, unit]);
    const key = JSON.stringify([kind === "does_not_fit", who]);
    const known = found.get(key);
    if (known) known.conflicts.push(one);
    else found.set(key, { key, concerned, conflicts: [one] });
  }
  return [...found.values()];
}

/** Everything that is in the way of a plan, by whom it concerns. */
export function ConflictList({
  plan: { conflicts },
  links,
}: {
  plan: Pick<ShownPlan, "conflicts">;
  /** whether the phases stand on the same page */
  links: boolean;
}) {
  return (
    <ul className="conflicts">
      {together(conflicts).map((one) => (
        <li key={one.key} className="conflict">
          <Concerned concerned={one.concerned} links={links} />
          {one.conflicts.map((conflict, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once rendered
            <Conflict key={index} conflict={conflict} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Conflict({ conflict: one }: { conflict: ShownConflict }) {
  const { t, conflict } = useScenarioWords();
  const { name, text } = conflict(one);
  return (
    <span>
      {name && <strong>{name}. </strong>}
      {text}
      {one.kind === "does_not_fit" && (
        <>
          {" "}
          <StatusTag tone={one.by === "plan" ? "warning" : "danger"}>
            {t(one.by === "plan" ? "conflicts.byPlan" : "conflicts.byReality")}
          </StatusTag>
        </>
      )}
    </span>
  );
}

export function Conflicts({ plan, links }: { plan: ShownPlan; links: boolean }) {
  const { t } = useScenarioWords();
  const none = plan.conflicts.length === 0;
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
