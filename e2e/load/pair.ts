import { type Timing, timeReads, timeSubmits } from "./attack";
import { checkAnswers } from "./check-answers";
import { resetSubmitDrafts, type SubmitDrafts } from "./data/submit-drafts";
import { isVoid, median, medianRatios, rotated } from "./ratios";
import { type Reading, readings, type Target } from "./scenarios";

/** The floor, and the same floor in a second process: what differs between them is noise. */
export const baseName = "floor pg+string";
export const againName = "floor again";

export type PairOptions = {
  rounds: number;
  seconds: number;
  connections: readonly number[];
  /** names of the scenarios wanted; all when absent */
  only?: readonly string[];
};

/** One scenario at one number of connections: each target's rate as a ratio to the floor's. */
export type PairRow = {
  scenario: string;
  connections: number;
  ratios: Record<string, number>;
  /** the same per second of the Node process's processor time */
  perCpu: Record<string, number>;
  tail: Record<string, number>;
  floorRate: number;
  /** both tries differed from themselves by more than 15 %: the figures mean nothing */
  void: boolean;
};

type Run = (target: Target, connections: number, seconds: number) => Promise<Timing>;

/** Visits all targets in rotated order, round after round, for every scenario and number of connections. */
export async function pairTargets(
  targets: readonly Target[],
  known: { databaseUrl: string; drafts: SubmitDrafts; ids: string[]; numbers: string[] },
  options: PairOptions,
  say: (line: string) => void,
): Promise<PairRow[]> {
  const base = targets.find((target) => target.name === baseName);
  if (!base) throw new Error(`there is no target ${baseName}`);
  const rows: PairRow[] = [];
  const all: Reading[] = readings(known.ids);
  for (const reading of all.filter((one) => options.only?.includes(one.name) ?? true))
    await checkAnswers(base, targets, reading, known.numbers);
  say("every target answers the same");
  const runs: [string, Run][] = [
    ...all.map((reading): [string, Run] => [
      reading.name,
      (target, connections, seconds) =>
        timeReads(target, reading.pathsFor(target), connections, seconds),
    ]),
    ["submit", (target, connections) => submitSome(target, connections, known)],
  ];
  for (const [scenario, run] of runs) {
    if (options.only && !options.only.includes(scenario)) continue;
    for (const target of targets) await run(target, 4, 1.5);
    for (const connections of options.connections) {
      const row = await twiceIfVoid(() =>
        compare(targets, { scenario, connections, run, options }),
      );
      say(describeRow(row));
      rows.push(row);
    }
  }
  return rows;
}

async function submitSome(
  target: Target,
  connections: number,
  known: { databaseUrl: string; drafts: SubmitDrafts },
): Promise<Timing> {
  const count = connections === 1 ? 80 : known.drafts.ids.length;
  const timing = await timeSubmits(target, known.drafts.ids.slice(0, count), connections);
  await resetSubmitDrafts(known.databaseUrl, known.drafts);
  return timing;
}

async function twiceIfVoid(measure: () => Promise<PairRow>): Promise<PairRow> {
  const row = await measure();
  return row.void ? measure() : row;
}

async function compare(
  targets: readonly Target[],
  asked: { scenario: string; connections: number; run: Run; options: PairOptions },
): Promise<PairRow> {
  const { scenario, connections, run, options } = asked;
  const rounds: Record<string, Timing>[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const timings: Record<string, Timing> = {};
    for (const target of rotated(targets, round)) {
      timings[target.name] = await run(target, connections, options.seconds);
    }
    rounds.push(timings);
  }
  const every = (pick: (timing: Timing) => number) =>
    rounds.map((round) =>
      Object.fromEntries(Object.entries(round).map(([name, timing]) => [name, pick(timing)])),
    );
  const rates = every((timing) => timing.rate);
  const over = (name: string) => median(rounds.map((round) => round[name]?.tail ?? 0));
  const ratios = medianRatios(rates, baseName);
  return {
    scenario,
    connections,
    ratios,
    perCpu: medianRatios(
      every((timing) => timing.perCpu),
      baseName,
    ),
    tail: Object.fromEntries(targets.map(({ name }) => [name, over(name)])),
    floorRate: median(rates.map((round) => round[baseName] ?? 0)),
    void: isVoid(ratios[againName] ?? 1),
  };
}

/** One line of the table. */
function describeRow(row: PairRow): string {
  const ratios = Object.entries(row.ratios)
    .filter(([name]) => name !== baseName)
    .map(([name, ratio]) => `${name} ×${ratio.toFixed(3)}`);
  const mark = row.void ? "  VOID" : "";
  return `${row.scenario.padEnd(12)} c=${String(row.connections).padEnd(3)} ${ratios.join("   ")}${mark}`;
}
