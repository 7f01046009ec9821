import type { Actor } from "~/features/accounts";
import { listSubmitted } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { readsScenario } from "../access";

export type FrozenScenario = { id: string; name: string; frozenAt: Date | null };

/** The newest scenarios frozen for the committee that an application takes part in, for readers of both. */
export async function listFrozenWith(
  actor: Actor,
  applicationId: string,
): Promise<FrozenScenario[]> {
  if (!readsScenario(actor, "frozen")) return [];
  const [readable] = await listSubmitted(actor, [applicationId]);
  if (!readable) return [];
  return prisma.scenario.findMany({
    where: { state: { not: "open" }, candidates: { some: { applicationId } } },
    orderBy: [{ frozenAt: "desc" }, { id: "desc" }],
    take: 5,
    select: { id: true, name: true, frozenAt: true },
  });
}
