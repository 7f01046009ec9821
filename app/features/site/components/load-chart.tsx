import { type DrawnState, drawnStates, type LoadRow } from "../loads/load-lines";
import { numberOf, yearOf } from "../quarter";

const height = 100;
const step = 10;

/** The largest of what the chart has to show, never 0. */
export const topOf = (rows: readonly LoadRow[]) =>
  Math.max(
    ...rows.map((row) =>
      Math.max(
        row.built ?? 0,
        drawnStates.reduce((sum, state) => sum + row[state], 0),
      ),
    ),
    0.001,
  );

/** The quarters of each year shown. */
function yearsOf(rows: readonly LoadRow[]): { year: number; quarters: number }[] {
  const years = new Map<number, number>();
  for (const { quarter } of rows) {
    years.set(yearOf(quarter), (years.get(yearOf(quarter)) ?? 0) + 1);
  }
  return [...years].map(([year, quarters]) => ({ year, quarters }));
}

function Bar({ row, index, top }: { row: LoadRow; index: number; top: number }) {
  let base = 0;
  return drawnStates.map((state: DrawnState) => {
    const part = (row[state] / top) * height;
    base += part;
    return part > 0 ? (
      <rect
        key={state}
        className={`load-chart__${state}`}
        x={index * step + 1}
        width={step - 2}
        y={height - base}
        height={part}
      />
    ) : null;
  });
}

/** Loads by quarter under their limit. A drawing only: the table beside it says the same in figures. */
export function LoadChart({ rows, topText }: { rows: readonly LoadRow[]; topText: string }) {
  const top = topOf(rows);
  const limit = rows.flatMap(({ built }, index) => {
    if (built === null) return [];
    const y = height - (built / top) * height;
    return [`${index === 0 ? "M" : "L"}${index * step} ${y}L${(index + 1) * step} ${y}`];
  });
  return (
    <div className="load-chart" aria-hidden="true">
      <p className="load-chart__top">{topText}</p>
      <svg
        className="load-chart__plot"
        viewBox={`0 0 ${rows.length * step} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {rows.map((row, index) => (
          <Bar key={row.quarter} row={row} index={index} top={top} />
        ))}
        {limit.length > 0 && <path className="load-chart__limit" d={limit.join("")} />}
        {rows.map(({ quarter }, index) =>
          numberOf(quarter) === 1 && index > 0 ? (
            <line
              key={quarter}
              className="load-chart__year"
              x1={index * step}
              x2={index * step}
              y1={0}
              y2={height}
            />
          ) : null,
        )}
      </svg>
      <ol className="load-chart__years">
        {yearsOf(rows).map(({ year, quarters }) => (
          <li key={year} className={`load-chart__span-${quarters}`}>
            {year}
          </li>
        ))}
      </ol>
    </div>
  );
}
