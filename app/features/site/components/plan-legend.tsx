import { useTranslation } from "react-i18next";
import type { PlanClass } from "../plan/plan-classes";
import { FilledBox } from "./plan-shapes";

/** What the colours and patterns of a drawing mean. */
export function PlanLegend({
  of,
  classes,
}: {
  of: "building" | "unit";
  classes: readonly PlanClass[];
}) {
  const { t } = useTranslation("site-plan");
  return (
    <ul className="plan-legend" aria-label={t(`legend.${of}`)}>
      {classes.map((look) => (
        <li key={look}>
          <svg width="30" height="20" aria-hidden="true">
            <FilledBox x="1" width="28" height={19} look={look} />
          </svg>
          {t(`classes.${of}.${look}`)}
        </li>
      ))}
    </ul>
  );
}
