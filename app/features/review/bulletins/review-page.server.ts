import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { ApplicantType } from "~/features/applications";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { isExpert } from "../access/access";
import { type AssignmentState, openStates } from "../assignments/standing";
import { getOwnConclusion } from "../conclusion/own-conclusion.server";
import { weightColumn } from "../rules/rubric";
import { rulesAt } from "../rules/rules.server";
import { readScoredRound } from "../scores/read-round.server";
import { isLate } from "./late";
import { missingIn } from "./missing";
import { entriesOf } from "./write-draft.server";

export type ReviewPage = Awaited<ReturnType<typeof getReviewPage>>;

/**
 * One assignment for its expert: the rubric, the bulletin as it stands and what it lacks, the conclusion
 * once the bulletin is in, and what the others gave, which nothing on the page depends on until then. 404 for
 * everybody else and for whoever is barred from the application.
 */
export async function getReviewPage(actor: Actor, id: string) {
  if (!isExpert(actor) || !z.uuid().safeParse(id).success) throw notFound();
  const row = await findOwn(actor, id);
  if (!row) throw notFound();
  const { application, round, bulletin, conclusions, draft, state, dueAt } = row;
  const rubric = await rulesAt("rubric", round.rubricVersion);
  const thresholds = await rulesAt("thresholds", round.thresholdsVersion);
  const entries = entriesOf(bulletin?.scores ?? []);
  const submitted = state === "submitted" && bulletin?.state === "submitted";
  const column = weightColumn(application.applicantType as ApplicantType);
  const inForce = submitted ? bulletin.version : null;
  const conclusion = getOwnConclusion({ rubric, entries, conclusions, draft, inForce });
  const open = round.closedAt === null;
  const awaited = openStates.some((one) => one === state);
  return {
    id,
    state: state as AssignmentState,
    dueAt,
    overdue: awaited && open && now() > dueAt,
    endReason: row.endReason,
    application: { ...application, organisation: application.organisation.name },
    round: { number: round.number, closedAt: round.closedAt },
    rubric: rubric.map(({ code, name, anchors, weights }) => ({
      code,
      name,
      anchors,
      weight: weights[column],
    })),
    commentLength: thresholds.commentLength,
    /** whether the form can still be saved and submitted */
    writes: state === "accepted" && open,
    bulletin: {
      entries,
      summary: bulletin?.summary ?? "",
      version: bulletin?.version ?? 0,
      savedAt: bulletin?.savedAt ?? null,
      submittedAt: bulletin?.submittedAt ?? null,
      late: bulletin?.submittedAt ? isLate(bulletin.submittedAt, dueAt) : false,
    },
    missing: missingIn(rubric, entries, thresholds),
    reopenings: (bulletin?.reopenings ?? []).map(({ reopenedAt, reason, reopenedBy }) => ({
      at: reopenedAt,
      reason,
      by: reopenedBy.fullName,
    })),
    conclusion,
    mayConclude: submitted && open,
    /** the whole round, for an expert whose own bulletin is in; with the conclusions once their own is */
    scored: submitted
      ? await readOthers(
          round.id,
          conclusion.signed.some((one) => one.current),
        )
      : null,
  };
}

async function readOthers(roundId: string, concluded: boolean) {
  const scored = await readScoredRound(roundId);
  if (concluded) return scored;
  return { ...scored, bulletins: scored.bulletins.map((one) => ({ ...one, conclusion: null })) };
}

const findOwn = (actor: Actor, id: string) =>
  prisma.assignment.findFirst({
    where: {
      id,
      expertId: actor.userId,
      application: { readingRights: { none: { userId: actor.userId, kind: "barred" } } },
    },
    include: {
      application: {
        select: {
          id: true,
          number: true,
          title: true,
          applicantType: true,
          organisation: { select: { name: true } },
        },
      },
      round: true,
      bulletin: {
        include: {
          scores: true,
          reopenings: {
            orderBy: { reopenedAt: "desc" },
            include: { reopenedBy: { select: { fullName: true } } },
          },
        },
      },
      conclusions: { orderBy: { signedAt: "desc" } },
      draft: true,
    },
  });
