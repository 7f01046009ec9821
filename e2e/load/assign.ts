import { productTypes, therapeuticAreas } from "~/features/applications";
import type { getAssignPage } from "~/features/review/index.server";
import { prepareDatabase } from "./data/prepare-database";
import { seededRandom } from "./data/random";
import { report, type TableRow } from "./report";

/** Of so many made applications more than enough are with the experts. */
const made = 50_000;
const applications = 500;
const experts = 60;
const rounds = 3;
const cap = 40;
const hazards = ["biosafety", "fire_safety", "sanitary_zone", "radiation_safety"];

/**
 * Time of the proposal of experts for five hundred applications among sixty experts, with what they know and who
 * counts as external; how even their loads come out, and what no expert was found for.
 */
export async function measureAssign(serverUrl: string): Promise<void> {
  const databaseUrl = await prepareDatabase(serverUrl, made);
  Object.assign(process.env, { DATABASE_URL: databaseUrl, APP_URL: "http://localhost:3000" });
  const { closeDatabase } = await import("~/platform/db.server");
  try {
    const { getAssignPage } = await import("~/features/review/index.server");
    const { seedStaff, actorOf } = await import("../../prisma/seed/people");
    await seedStaff();
    const coordinator = await actorOf("coordinator@imc.example");
    await makeExperts(coordinator.userId);
    const ids = await withExperts();
    const rows: TableRow[] = [];
    for (const count of [20, applications]) {
      const taken: number[] = [];
      let proposed: Proposed = [];
      for (let round = 0; round < rounds; round += 1) {
        const began = performance.now();
        proposed = await getAssignPage(coordinator, ids.slice(0, count));
        taken.push((performance.now() - began) / 1000);
      }
      taken.sort((one, other) => one - other);
      rows.push({
        applications: proposed.length,
        "s, middle": taken[Math.floor(rounds / 2)] ?? 0,
        "s, most": taken.at(-1) ?? 0,
        ...balanceOf(proposed),
      });
    }
    const title = `Experts proposed among ${experts}, each for ${cap} at most; ${rounds} rounds`;
    report("assign", title, rows, rows);
  } finally {
    await closeDatabase();
  }
}

type Proposed = Awaited<ReturnType<typeof getAssignPage>>;

/** How many places each expert was proposed for, and the places that stayed empty. */
function balanceOf(proposed: Proposed): TableRow {
  const loads = new Map<string, number>();
  for (const { candidates } of proposed) {
    for (const one of candidates) {
      // The demo's own experts take fewer.
      if (one.cap !== cap) continue;
      loads.set(one.id, (loads.get(one.id) ?? one.load) + Number(one.proposed));
    }
  }
  const all = [...loads.values()];
  const lacking = proposed.flatMap(({ coverage }) =>
    coverage.map((one) => Math.max(0, one.missing - one.proposed)),
  );
  const places = proposed.flatMap(({ candidates }) => candidates.filter((one) => one.proposed));
  return {
    places: places.length,
    "least loaded": Math.min(...all),
    "most loaded": Math.max(...all),
    "places not filled": lacking.reduce((sum, one) => sum + one, 0),
  };
}

/** A third of them external, each with the hazards, areas and products that chance gives them. */
async function makeExperts(updatedById: string): Promise<void> {
  const { prisma } = await import("~/platform/db.server");
  const { makeExpert } = await import("../../prisma/factories/reviews");
  const random = seededRandom(7);
  const areas = therapeuticAreas.map(({ value }) => `area_${value}`);
  const products = productTypes.map(({ value }) => `product_${value}`);
  for (let at = 0; at < experts; at += 1) {
    const { userId } = await makeExpert(at % 3 === 0 ? "external_expert" : "expert");
    const picked = (from: readonly string[], share: number) =>
      from.filter(() => random.next() < share);
    const competences = [
      ...picked(hazards, 0.3),
      ...picked(areas, 0.25),
      ...picked(products, 0.25),
    ];
    await prisma.expertProfile.create({
      data: { userId, competences, cap, updatedAt: new Date(), updatedById },
    });
  }
}

/** Applications that are with the experts, those due first before the others. */
async function withExperts(): Promise<string[]> {
  const { prisma } = await import("~/platform/db.server");
  const rows = await prisma.application.findMany({
    where: { status: "expert_review" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: applications,
    select: { id: true },
  });
  if (rows.length < applications) throw new Error(`only ${rows.length} are with the experts`);
  return rows.map(({ id }) => id);
}
