import type { Actor } from "~/features/accounts";
import { Answers, demandsOf, staffFields } from "~/features/applications";
import {
  listAllSubmitted,
  listSubmitted,
  type SubmittedBeside,
} from "~/features/applications/index.server";
import { readTotals } from "~/features/review/index.server";
import { listGivenAreas } from "~/features/site/index.server";
import { prisma, type Tx } from "~/platform/db.server";
import type { Candidate } from "../candidate";

/**
 * Submitted applications as plans of the site weigh them, in the order of the ids. What this person may
 * not read is left out like what is not there; scores that are not theirs to see are unknown. For no
 * person (null) all are there with the scores of their closed rounds: who shows it judges who sees it.
 * The same few statements however many they are.
 */
export async function readCandidates(
  actor: Actor | null,
  ids: readonly string[],
  tx: Tx = prisma,
): Promise<Candidate[]> {
  const submitted = await (actor ? listSubmitted(actor, ids) : listAllSubmitted(ids));
  const seen = submitted.map(({ id }) => id);
  const [scores, given] = await Promise.all([readTotals(actor, seen), listGivenAreas(seen, tx)]);
  return submitted.map((application) => {
    const givenM2 = (phase: number) =>
      given.find((one) => one.applicationId === application.id && one.phase === phase)?.areaM2 ?? 0;
    return {
      ...figuresOf(application),
      score: scores.get(application.id) ?? null,
      phases: demandsOf(application.answers).map((demand) => ({
        ...demand,
        givenM2: givenM2(demand.phase),
      })),
    };
  });
}

function figuresOf({ id, number, title, organisation, answers: values }: SubmittedBeside) {
  const answers = new Answers(values);
  const jobs = answers.sum(staffFields);
  return {
    applicationId: id,
    number,
    title,
    organisation,
    jobs: jobs === null ? null : Number(jobs),
    investmentMrub: answers.number("capex_mrub"),
    importSubstitution: answers.text("import_substitution") !== null,
  };
}
