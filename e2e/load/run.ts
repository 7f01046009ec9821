import { parseArgs } from "node:util";
import { startTestServer } from "~/platform/testing/throwaway-cluster.server";
import { buildPortal } from "../../app/commands/support/build-portal";
import { measureAssign } from "./assign";
import { measureBytes } from "./bytes";
import { measureCold } from "./cold";
import { measureCompare } from "./compare";
import { prepareDatabase } from "./data/prepare-database";
import { measureFiles } from "./files";
import { measureGrowth } from "./growth";
import { measureLive } from "./live";
import { measureOptimise } from "./optimise";
import { measurePack } from "./pack";
import { measurePdf } from "./pdf";
import { runPair } from "./run-pair";
import { measureSite } from "./site";
import { measureSpace } from "./space";

const usage = `npm run load -- <command> [options]
  generate   loads --size applications (10000) into imc_load_<size> on the server of TEST_DATABASE_URL
  pair       the portal beside its floors, at 1 and 16 connections: --size, --rounds (3), --seconds (3), --only <scenario>
  growth     every list, search and page on --size (10000) and --large (200000) applications: --samples (200)
  bytes      what a browser loads for a page
  cold       from \`npm run demo\` to the first answer, in a fresh clone and once more
  files      memory and pace of a file of 200 MB, by form, by tus and back
  live       from a commit to the page of a second browser, across two processes
  site       the site's pages with 2,000 units and 5,000 allocations over 40 quarters
  pdf        time and memory of the printed forms, of a usual application and of the largest
  pack       a session's pack of 20 scored applications: time and memory of freezing and of printing it
  assign     the proposal of experts for 500 applications among 60: time, gaps and evenness of loads
  compare    the comparison of 10 scored applications: p95 of the page, and its statements
  space      one application against 2,000 units, the site's pages, and fifty tries for one unit at once
  optimise   the optimiser on 50 candidates × 300 units: time to within 1 % of the bound, and memory
  all        pair, growth, bytes and cold`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: "string", default: "10000" },
    large: { type: "string", default: "200000" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "3" },
    samples: { type: "string", default: "200" },
    only: { type: "string", multiple: true },
  },
});
const size = Number(values.size);

/** The throwaway server of the tests, or the one that TEST_DATABASE_URL names. */
async function withServer(work: (serverUrl: string) => Promise<void>): Promise<void> {
  const server = await startTestServer();
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}

const commands: Record<string, () => Promise<void>> = {
  generate: () => withServer(async (url) => console.log(await prepareDatabase(url, size))),
  pair: () =>
    withServer((url) =>
      runPair(url, {
        size,
        rounds: Number(values.rounds),
        seconds: Number(values.seconds),
        connections: [1, 16],
        only: values.only,
        drafts: 300,
      }),
    ),
  growth: () =>
    withServer((url) =>
      measureGrowth(url, {
        small: size,
        large: Number(values.large),
        samples: Number(values.samples),
      }),
    ),
  bytes: () => withServer(measureBytes),
  cold: measureCold,
  live: measureLive,
  files: measureFiles,
  pdf: measurePdf,
  pack: measurePack,
  assign: () => withServer(measureAssign),
  compare: measureCompare,
  space: measureSpace,
  site: measureSite,
  optimise: () => withServer(measureOptimise),
};

const wanted = positionals[0] === "all" ? ["pair", "growth", "bytes", "cold"] : positionals;
if (wanted.length === 0 || wanted.some((name) => !commands[name])) {
  console.error(usage);
  process.exit(2);
}
if (wanted.some((name) => name !== "files" && name !== "optimise")) await buildPortal();
for (const name of wanted) await commands[name]?.();
process.exit(0);
