import type { ShownConflict } from "../figures/shown-plan";
import { useScenarioWords } from "./scenario-words";

type Who = { key: string; number: string; phase: number; units: string[] };

function byPhase(concerned: ShownConflict["concerned"]): Who[] {
  const found = new Map<string, Who>();
  for (const { applicationId, number, phase, unit } of concerned) {
    const key = `${applicationId}.${phase}`;
    const one = found.get(key) ?? { key, number, phase, units: [] };
    found.set(key, { ...one, units: [...one.units, unit] });
  }
  return [...found.values()];
}

/** Whom a conflict concerns: phases with their units, each a way to where it can be changed. */
export function Concerned({
  concerned,
  links,
}: Pick<ShownConflict, "concerned"> & { links: boolean }) {
  const { t } = useScenarioWords();
  const people = byPhase(concerned);
  return (
    <span className="conflict__who">
      {people.map(({ key, number, phase, units }, index) => {
        const who = t("conflicts.phaseOf", { number, phase: phase + 1 });
        const text = t("conflicts.inUnits", { who, units: units.join(", ") });
        return (
          <span key={key}>
            {index > 0 && "; "}
            {links ? <a href={`#phase-${key}`}>{text}</a> : text}
          </span>
        );
      })}
    </span>
  );
}
