import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { boxOf, namePlace, type Outline } from "../inventory/polygon";
import type { PlanClass } from "../plan/plan-classes";
import type { PlanPlot } from "../plan/read-plan.server";
import { FilledPolygon, pointsOf } from "./plan-shapes";

export type DrawnBuilding = {
  id: string;
  code: string;
  outline: Outline;
  look: PlanClass;
  /** the second line in the shape; may be empty */
  note: string;
  /** what the shape is called to those who do not see it */
  name: string;
  href: string;
  current?: boolean;
};

const margin = 6;
const foot = 26;
const groundPattern: Partial<Record<PlanPlot["use"], string>> = {
  green: "trees",
  parking: "bays",
};

/** The site seen from above, north up, each building a link. Zooming and moving come with the page's script. */
export function SiteDrawing({
  label,
  plots,
  buildings,
}: {
  label: string;
  plots: readonly PlanPlot[];
  buildings: readonly DrawnBuilding[];
}) {
  const outlines = [...plots, ...buildings].map(({ outline }) => outline);
  const { left, bottom, right, top } = boxOf(outlines);
  const width = right - left + 2 * margin;
  const height = top - bottom + 2 * margin + foot;
  return (
    <svg
      className="plan-drawing"
      viewBox={`${left - margin} ${-margin} ${width} ${height}`}
      aria-label={label}
      data-plan-drawing=""
    >
      {plots.map((plot) => (
        <Ground key={plot.code} plot={plot} top={top} />
      ))}
      {buildings.map((building) => (
        <Building key={building.id} building={building} top={top} />
      ))}
      <Foot left={left} right={right} y={top - bottom + margin + foot / 2} />
    </svg>
  );
}

function Ground({ plot, top }: { plot: PlanPlot; top: number }) {
  const points = pointsOf(plot.outline, top);
  const pattern = groundPattern[plot.use];
  const box = boxOf([plot.outline]);
  const upright = box.top - box.bottom > 2 * (box.right - box.left);
  const x = (box.left + box.right) / 2;
  const y = top - (box.bottom + box.top) / 2;
  return (
    <g>
      <polygon className={`plan-ground plan-ground--${plot.use}`} points={points} />
      {pattern && <polygon points={points} fill={`url(#plan-${pattern})`} />}
      {plot.use !== "buildings" && (
        <text
          className="plan-ground__name"
          x={x}
          y={y}
          transform={upright ? `rotate(-90 ${x} ${y})` : undefined}
        >
          {plot.name}
        </text>
      )}
    </g>
  );
}

function Building({ building, top }: { building: DrawnBuilding; top: number }) {
  const { outline, look, code, note, name, href, current } = building;
  const place = namePlace(outline);
  const y = top - place.y;
  return (
    <a className="plan-link" href={href} aria-label={name} aria-current={current || undefined}>
      <title>{name}</title>
      <FilledPolygon points={pointsOf(outline, top)} look={look} />
      <Label x={place.x} y={note ? y - 5 : y}>
        {code}
      </Label>
      {note && (
        <text className="plan-note" x={place.x} y={y + 12}>
          {note}
        </text>
      )}
    </a>
  );
}

function Label({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <text className="plan-label" x={x} y={y}>
      {children}
    </text>
  );
}

/** A hundred metres and where north is. */
function Foot({ left, right, y }: { left: number; right: number; y: number }) {
  const { t } = useTranslation("site-plan");
  return (
    <g className="plan-foot">
      <path d={`M${left} ${y - 4}v4h100v-4`} />
      <text x={left + 108} y={y + 1}>
        {t("hundredMetres")}
      </text>
      <path d={`M${right - 10} ${y + 6}v-14m-4 5 4-6 4 6`} />
      <text x={right - 22} y={y + 1} textAnchor="end">
        {t("north")}
      </text>
    </g>
  );
}
