import { useTranslation } from "react-i18next";
import { type Lane, type Stretch, stretches, type Timeline } from "../timeline";

const width = 960;
const axis = 24;
const laneHeight = 40;
const headHeight = 26;
const bar = { top: 18, height: 14 };

/** Phases of all projects on one scale. A drawing for the eye alone: all of it stands in the table under it. */
export function TimelineChart({ timeline }: { timeline: Timeline }) {
  const { t } = useTranslation("review-compare");
  const { from, months, projects } = timeline;
  const x = (month: number) => ((month - from) / months) * width;
  const years = Array.from({ length: months / 12 }, (_, index) => from / 12 + index);
  let top = axis;
  const blocks = projects.map((project) => {
    const at = top;
    top += headHeight + Math.max(project.lanes.length, 1) * laneHeight;
    return { ...project, at };
  });
  return (
    <figure className="gantt">
      <div className="gantt__frame">
        <svg
          viewBox={`0 0 ${width} ${top}`}
          className="gantt__drawing"
          aria-hidden="true"
          focusable="false"
        >
          <defs>
            <pattern id="gantt-build" width="6" height="6" patternUnits="userSpaceOnUse">
              <rect width="6" height="6" className="gantt__fill" />
              <path d="M0 6 6 0" className="gantt__hatch" />
            </pattern>
            <pattern id="gantt-qualify" width="6" height="6" patternUnits="userSpaceOnUse">
              <rect width="6" height="6" className="gantt__fill" />
              <path d="M3 0V6M0 3H6" className="gantt__hatch" />
            </pattern>
          </defs>
          {years.map((year) => (
            <g key={year}>
              <line
                className="gantt__year"
                x1={x(year * 12)}
                x2={x(year * 12)}
                y1={axis - 6}
                y2={top}
              />
              <text x={x(year * 12) + 4} y={14} className="gantt__text">
                {year}
              </text>
            </g>
          ))}
          {blocks.map(({ id, number, lanes, at }) => (
            <g key={id}>
              <text x={4} y={at + 18} className="gantt__text gantt__text--head">
                {number}
              </text>
              {lanes.map((lane, index) => (
                <LaneDrawing
                  key={lane.phase.row}
                  lane={lane}
                  y={at + headHeight + index * laneHeight}
                  x={x}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="gantt__legend">
        {stretches.map((stretch) => (
          <span key={stretch}>
            <svg width="28" height="14" aria-hidden="true" focusable="false">
              <rect width="28" height="14" className="gantt__bar" fill={fillOf(stretch)} />
            </svg>
            {t(`timeline.${stretch}`)}
          </span>
        ))}
        <span>
          <svg width="16" height="14" aria-hidden="true" focusable="false">
            <path d="M8 0 15 7 8 14 1 7Z" className="gantt__launch" />
          </svg>
          {t("timeline.launch")}
        </span>
      </figcaption>
    </figure>
  );
}

/** Told by their pattern as well as by their place. */
const fillOf = (stretch: Stretch) =>
  stretch === "design" ? "var(--color-spruce-light)" : `url(#gantt-${stretch})`;

function LaneDrawing({ lane, y, x }: { lane: Lane; y: number; x: (month: number) => number }) {
  const { t } = useTranslation("review-compare");
  const { phase, bars, launch } = lane;
  const middle = y + bar.top + bar.height / 2;
  const start = bars[0]?.from ?? launch;
  return (
    <g>
      {start !== null && (
        <text x={Math.min(x(start), width - 220) + 2} y={y + 12} className="gantt__text">
          {phase.name ?? t("timeline.phase", { number: phase.row + 1 })}
        </text>
      )}
      {bars.map(({ stretch, from, to }) => (
        <rect
          key={stretch}
          className="gantt__bar"
          fill={fillOf(stretch)}
          x={x(from)}
          y={y + bar.top}
          width={x(to) - x(from)}
          height={bar.height}
        />
      ))}
      {launch !== null && (
        <path className="gantt__launch" d={`M${x(launch)} ${middle - 9}l9 9-9 9-9-9Z`} />
      )}
    </g>
  );
}
