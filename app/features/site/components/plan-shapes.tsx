import type { Outline } from "../inventory/polygon";
import type { PlanClass } from "../plan/plan-classes";

/** Which pattern lies on a colour, so that none is told by colour alone. */
const patternOf: Partial<Record<PlanClass, string>> = {
  partly: "lines-wide",
  full: "crosses",
  held: "dots",
  reserved: "lines",
  offered: "uprights",
  contracted: "crosses",
  production: "lines",
  laboratory: "dots",
  storage: "crosses",
  plant: "uprights",
  free_0: "crosses",
  free_25: "lines",
  free_50: "lines-wide",
};

/** The patterns of the page's drawings; to stand on a page once. */
export function PlanPatterns() {
  const pattern = (name: string, size: number, path: string) => (
    <pattern id={`plan-${name}`} width={size} height={size} patternUnits="userSpaceOnUse">
      <path className="plan-pattern" d={path} />
    </pattern>
  );
  return (
    <svg className="plan-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {pattern("lines", 6, "M-1 7 7 -1M-1 1 1 -1M5 7 7 5")}
        {pattern("lines-wide", 14, "M-1 15 15 -1M-1 1 1 -1M13 15 15 13")}
        {pattern("crosses", 8, "M0 0 8 8M8 0 0 8")}
        {pattern("dots", 7, "M3 3h1.4v1.4h-1.4z")}
        {pattern("uprights", 6, "M3 0V6")}
        <pattern id="plan-trees" width="20" height="20" patternUnits="userSpaceOnUse">
          <circle className="plan-tree" cx="6" cy="6" r="3.4" />
          <circle className="plan-tree" cx="15" cy="15" r="2.6" />
        </pattern>
        <pattern id="plan-bays" width="5" height="22" patternUnits="userSpaceOnUse">
          <path className="plan-bay" d="M0 1V10M0 13V22M0 11.5H5" />
        </pattern>
      </defs>
    </svg>
  );
}

/** One shape in the colour and pattern of its class. */
export function FilledPolygon({ points, look }: { points: string; look: PlanClass }) {
  const pattern = patternOf[look];
  return (
    <>
      <polygon className={`plan-fill plan-fill--${look}`} points={points} />
      {pattern && <polygon className="plan-over" points={points} fill={`url(#plan-${pattern})`} />}
    </>
  );
}

/** The same as an upright box whose place and width are shares of the drawing. */
export function FilledBox({
  x,
  width,
  height,
  look,
}: {
  x: string;
  width: string;
  height: number;
  look: PlanClass;
}) {
  const pattern = patternOf[look];
  return (
    <>
      <rect className={`plan-fill plan-fill--${look}`} x={x} width={width} height={height} />
      {pattern && (
        <rect
          className="plan-over"
          x={x}
          width={width}
          height={height}
          fill={`url(#plan-${pattern})`}
        />
      )}
    </>
  );
}

/** Corners as SVG writes them: its heights run downwards. */
export const pointsOf = (outline: Outline, top: number): string =>
  outline.map(([x, y]) => `${x},${Math.round((top - y) * 10) / 10}`).join(" ");
