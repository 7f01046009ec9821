import { defaultSettings } from "~/features/scenarios";
import { gapBetween } from "~/platform/milp";
import { crowd, crowdedSite } from "./data/crowded-site";
import { watched } from "./memory";
import { report, type TableRow } from "./report";

const rounds = 2;
const wanted = 0.01;
const seconds = 180;

/**
 * The optimiser on fifty companies and three hundred units: how long until no more than one percent of the bound is
 * missing, and the memory of the process that its thread lives in. The time that others took of the processor
 * stands beside it.
 */
export async function measureOptimise(serverUrl: string): Promise<void> {
  // Nothing is stored, but the portal's modules know their database from the start.
  Object.assign(process.env, { DATABASE_URL: serverUrl, APP_URL: "http://localhost:3000" });
  const { optimiseInThread } = await import("~/features/scenarios/index.server");
  const rows: TableRow[] = [];
  for (const apart of [0, defaultSettings.weights.apart]) {
    const weights = { ...defaultSettings.weights, apart };
    const settings = { ...defaultSettings, weights, gap: wanted * 100, seconds };
    const problem = { ...crowdedSite(), pinned: [], forbidden: [], settings };
    for (let round = 0; round < rounds; round += 1) {
      let within: number | null = null;
      let size = "";
      const before = process.cpuUsage();
      const began = performance.now();
      const taken = await watched(process.pid, async () => {
        const outcome = await optimiseInThread(
          problem,
          ({ objective, bound, options, rows: conditions }) => {
            size = `${options} × ${conditions}`;
            const gap = gapBetween(objective, bound);
            if (within === null && gap !== null && gap <= wanted) {
              within = (performance.now() - began) / 1000;
            }
          },
          new AbortController().signal,
        );
        if (outcome.kind !== "proposal") throw new Error(JSON.stringify(outcome));
        const { objective, bound, placed, leftOut } = outcome.proposal;
        const gap = gapBetween(objective, bound) ?? 1;
        rows.push({
          "keeping apart": apart,
          "columns × rows": size,
          objective,
          bound: bound ?? "—",
          "gap, %": gap * 100,
          "placed, of": `${placed.length}/${placed.length + leftOut.length}`,
        });
      });
      const { user, system } = process.cpuUsage(before);
      Object.assign(rows.at(-1) ?? {}, {
        "s to 1 %": within ?? "not reached",
        "s, all": taken.seconds,
        "s of processor": (user + system) / 1e6,
        "MB grown": Math.round(taken.grown),
        "MB in use": Math.round(taken.peak),
      });
    }
  }
  const title = `The optimiser: ${crowd.candidates} candidates × ${crowd.units} units, to within 1 % of the bound`;
  report("optimise", title, rows, rows);
}
