import { Answers, type Phase, type Values } from "~/features/applications";

export const stretches = ["design", "build", "qualify"] as const;
export type Stretch = (typeof stretches)[number];

/** A stretch of a phase, from the start of one month to the start of another. */
export type Bar = { stretch: Stretch; from: number; to: number };

export type Lane = {
  phase: Phase;
  bars: Bar[];
  /** the month of the launch */
  launch: number | null;
};

export type Timeline = {
  /** first month drawn, and how many; whole years */
  from: number;
  months: number;
  projects: { id: string; number: string; lanes: Lane[] }[];
};

/** Months counted from the year 0; NaN for what is no month. */
export function monthNumber(month: string): number {
  const parts = /^(\d{4})-(\d{2})$/.exec(month);
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : Number.NaN;
}

/** A stretch lasts until the next step that has a month; without one it is not drawn. */
function laneOf(phase: Phase): Lane {
  const at = (code: Stretch | "launch") => {
    const month = phase[code] === null ? Number.NaN : monthNumber(phase[code]);
    return Number.isNaN(month) ? null : month;
  };
  const launch = at("launch");
  const bars = stretches.flatMap((stretch, index): Bar[] => {
    const from = at(stretch);
    const later = [...stretches.slice(index + 1).map(at), launch];
    const to = later.find((month) => month !== null) ?? null;
    return from === null || to === null || to <= from ? [] : [{ stretch, from, to }];
  });
  return { phase, bars, launch };
}

/** The phases of several projects on one scale of whole years; null when none names a month. */
export function timelineOf(
  candidates: readonly { id: string; number: string; answers: Values }[],
): Timeline | null {
  const projects = candidates.map(({ id, number, answers }) => ({
    id,
    number,
    lanes: new Answers(answers).phases.map(laneOf),
  }));
  const lanes = projects.flatMap((project) => project.lanes);
  const months = lanes.flatMap(({ bars, launch }) => [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...(launch === null ? [] : [launch]),
  ]);
  if (months.length === 0) return null;
  const from = Math.floor(Math.min(...months) / 12) * 12;
  const to = (Math.floor(Math.max(...months) / 12) + 1) * 12;
  return { from, months: to - from, projects };
}
