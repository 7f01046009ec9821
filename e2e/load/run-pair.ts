import { startPortal } from "~/platform/testing/portal-under-test.server";
import { pickApplications } from "./data/pick-applications";
import { prepareDatabase } from "./data/prepare-database";
import {
  addSubmitDrafts,
  openCoordinatorSession,
  openSession,
  submitterEmail,
} from "./data/submit-drafts";
import { againName, baseName, type PairOptions, pairTargets } from "./pair";
import { portalTarget } from "./portal-target";
import { report } from "./report";
import { floorTarget, type Target } from "./scenarios";
import { floors, type Running, startFloor } from "./start-process";

export type PairRunOptions = PairOptions & { size: number; drafts: number };

/** Loads a database, starts the floors and the portal on it, and compares them. */
export async function runPair(serverUrl: string, options: PairRunOptions): Promise<void> {
  console.log(`loading ${options.size} applications`);
  const databaseUrl = await prepareDatabase(serverUrl, options.size);
  const drafts = await addSubmitDrafts(databaseUrl, options.drafts);
  const running: Running[] = [];
  const start = async (file: URL) => {
    const floor = await startFloor(file, databaseUrl);
    running.push(floor);
    return floor;
  };
  try {
    const targets: Target[] = [
      floorTarget(baseName, await start(floors.pgString)),
      floorTarget("prisma+react", await start(floors.prismaReact)),
    ];
    const portal = await startPortal(databaseUrl);
    running.push(portal);
    targets.push(
      portalTarget(portal, {
        reader: await openCoordinatorSession(databaseUrl),
        submitter: await openSession(databaseUrl, submitterEmail),
      }),
    );
    targets.push(floorTarget(againName, await start(floors.pgString)));
    const picked = await pickApplications(databaseUrl, 40);
    const known = {
      databaseUrl,
      drafts,
      ids: picked.map((one) => one.id),
      numbers: picked.map((one) => one.number),
    };
    const rows = await pairTargets(targets, known, options, console.log);
    const title = `Requests per second as a ratio to the floor, ${options.size} applications, median of ${options.rounds} rounds`;
    report(
      "pair",
      title,
      rows.map(({ scenario, connections, ratios, perCpu, tail, void: empty }) => ({
        scenario,
        c: connections,
        ...ratios,
        "portal per CPU": perCpu.portal ?? "",
        "again per CPU": perCpu[againName] ?? "",
        "portal p97.5/p50": tail.portal ?? "",
        note: empty ? "VOID" : "",
      })),
      rows,
    );
  } finally {
    for (const one of running) await one.stop();
  }
}
