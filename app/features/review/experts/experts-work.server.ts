import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { assignsExperts, isExpert } from "../access/access";
import { type Lacking, listLacking } from "../proposal/lacking.server";

const shown = 6;

export type ExpertsWork = {
  /** what an expert has to answer and to score; null for others */
  own: { invited: number; accepted: number } | null;
  /** applications that lack experts, for whoever assigns them */
  lacking: Lacking[] | null;
};

/** What of the experts' stage waits for this person. */
export async function getExpertsWork(actor: Actor): Promise<ExpertsWork> {
  const [own, lacking] = await Promise.all([
    isExpert(actor) ? countOwn(actor) : null,
    assignsExperts(actor) ? listLacking(actor, { most: shown }) : null,
  ]);
  return { own, lacking: lacking?.rows ?? null };
}

async function countOwn({ userId }: Actor) {
  const counts = await prisma.assignment.groupBy({
    by: ["state"],
    where: {
      expertId: userId,
      state: { in: ["invited", "accepted"] },
      application: { readingRights: { none: { userId, kind: "barred" } } },
    },
    _count: true,
  });
  const of = (state: string) => counts.find((one) => one.state === state)?._count ?? 0;
  return { invited: of("invited"), accepted: of("accepted") };
}
