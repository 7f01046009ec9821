import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { readTies } from "../assignments/read-ties.server";
import { readExperts } from "../experts/read-experts.server";
import { type Candidate, candidatesFor, coverageWith, proposable } from "./candidates";
import { propose } from "./proposal";
import { type Reviewed, readWanting } from "./read-wanting.server";

export type Proposed = Pick<Reviewed, "id" | "number" | "title" | "organisation" | "dueAt"> & {
  coverage: ReturnType<typeof coverageWith>;
  candidates: Candidate[];
};

/** For each of these applications that is with the experts: what it demands, who could be asked, who should be. */
export async function makeProposal(actor: Actor, ids: readonly string[]): Promise<Proposed[]> {
  const experts = await readExperts(prisma);
  const wanting = await readWanting(actor, ids, experts);
  const ties = await readTies(
    prisma,
    wanting.map(({ id }) => id),
  );
  const spans = new Map(wanting.map(({ id, span }) => [id, span]));
  const proposal = propose(wanting, {
    experts,
    mayTake: (expert, id) => {
      const span = spans.get(id);
      return span !== undefined && proposable(expert, ties(id, expert.id), span);
    },
  });
  return wanting.map((application) => {
    const { id, number, title, organisation, dueAt } = application;
    const candidates = candidatesFor(application, experts, ties, proposal);
    const coverage = coverageWith(application, candidates, experts);
    return { id, number, title, organisation, dueAt, coverage, candidates };
  });
}
