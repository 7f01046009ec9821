import { createHash } from "node:crypto";
import { prisma } from "~/platform/db.server";
import { readPlan, readRows } from "../../figures/read-plan.server";
import type { Placement } from "../../placement";
import type { Forbidden, Problem } from "../problem";
import type { Settings } from "../settings";

type Basis = {
  ids: readonly string[];
  pinned: readonly Placement[];
  forbidden: readonly Forbidden[];
};

async function readBounds(scenarioId: string) {
  const [rows, forbidden] = await Promise.all([
    readRows(scenarioId),
    prisma.forbiddenPlace.findMany({ where: { scenarioId }, orderBy: { id: "asc" } }),
  ]);
  const pinned = rows.pinned.map(({ applicationId, phase, unitId, fromQuarter, untilQuarter }) => ({
    applicationId,
    phase,
    unitId,
    quarters: { from: fromQuarter, until: untilQuarter },
  }));
  const bans = forbidden.flatMap(({ applicationId, unitId, buildingId }): Forbidden[] => {
    if (unitId) return [{ applicationId, unitId, buildingId: null }];
    return buildingId ? [{ applicationId, unitId: null, buildingId }] : [];
  });
  return { rows, pinned, forbidden: bans };
}

/** The same for the same candidates, pinned and forbidden places, whatever their order. */
function digest({ ids, pinned, forbidden }: Basis): string {
  const lines = [
    ...ids.map((id) => `candidate ${id}`),
    ...pinned.map(
      ({ applicationId, phase, unitId, quarters }) =>
        `pinned ${applicationId} ${phase} ${unitId} ${quarters.from} ${quarters.until}`,
    ),
    ...forbidden.map(
      ({ applicationId, unitId, buildingId }) =>
        `forbidden ${applicationId} ${unitId} ${buildingId}`,
    ),
  ];
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

/** What a proposal for a scenario would follow from now, as a digest. */
export async function readBasis(scenarioId: string): Promise<string> {
  const { rows, pinned, forbidden } = await readBounds(scenarioId);
  return digest({ ids: rows.ids, pinned, forbidden });
}

/** All that a proposal follows from, as it is now. */
export async function readProblem(
  scenarioId: string,
  settings: Settings,
): Promise<{ problem: Problem; basis: string }> {
  const { rows, pinned, forbidden } = await readBounds(scenarioId);
  const { site, candidates, present } = await readPlan(rows);
  const basis = digest({ ids: rows.ids, pinned, forbidden });
  return { problem: { site, candidates, pinned, forbidden, settings, present }, basis };
}
