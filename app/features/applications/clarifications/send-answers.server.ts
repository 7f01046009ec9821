import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { invalid, ok, refuse } from "~/platform/refusal";
import { checkStoredDraft } from "../draft/check-stored-draft.server";
import { freezeSubmission } from "../draft/freeze-submission.server";
import { readSections, type StoredSection } from "../draft/read-draft.server";
import type { Values } from "../form/types";
import type { StepEffect } from "../lifecycle/step-effect";
import { everybodyAt } from "../live-topics";
import { indexApplication } from "../search-words.server";
import { changedSlots } from "./changed-slots.server";
import { sectionOf } from "./diff-versions";
import { tellNextVersion } from "./on-next-version.server";
import { resolutionOf, workOn } from "./resolve-questions";
import { slotBlockers } from "./slot-blockers.server";

/**
 * Ends a clarification with its answers and makes the next version of the application. Refused while a
 * question has neither a change nor words, or an opened field is in error. A comment answers by itself
 * when there is but one question, about the whole.
 */
export const sendAnswers: StepEffect = async (tx, application, { input, actorId }) => {
  const { id } = application;
  const open = await tx.clarification.findFirst({
    where: { applicationId: id, state: "open" },
    include: { questions: { orderBy: { position: "asc" } } },
  });
  if (!open || !actorId) return refuse("wrong_status");
  const reply = input.comment?.trim() ?? "";
  const { check, totals, applicantType } = await checkStoredDraft(tx, application);
  const last = await tx.submission.findFirstOrThrow({
    where: { applicationId: id },
    orderBy: { version: "desc" },
    select: { version: true, answers: true },
  });
  const [only, ...others] = open.questions;
  const alone = others.length === 0 && only?.target === "general" && only.answer === "";
  if (alone && reply === "") return invalid({ comment: { code: "comment_required" } });
  const questions = open.questions.map((question) =>
    alone ? { ...question, answer: reply } : question,
  );
  const work = workOn(applicantType, questions, last.answers as Values, check);
  const slots = await changedSlots(id, last.version, tx);
  const resolved = questions.map((question) => ({
    ...question,
    resolution: resolutionOf(question, work.changed, slots),
  }));
  const missing = resolved.filter(({ resolution }) => resolution === null).length;
  if (missing > 0) return refuse("questions_unanswered", { missing });
  const unfit = await slotBlockers({ id, applicantType }, questions, slots, tx);
  const faults = work.blockers.length + unfit.length;
  if (faults > 0) return refuse("answers_faulty", { faults });

  const sections = await readSections(id, tx);
  for (const question of resolved) {
    const section = question.code ? sectionOf(applicantType, question.code) : null;
    const by = answeredBy(question, section ? sections[section] : undefined, actorId);
    await tx.clarificationQuestion.update({
      where: { id: question.id },
      data: { resolution: question.resolution, answer: question.answer, ...by },
    });
  }
  const version = last.version + 1;
  await freezeSubmission(tx, application, {
    version,
    check: { ...check, values: work.values },
    totals,
    userId: actorId,
  });
  await tx.clarification.update({
    where: { id: open.id },
    data: {
      state: "answered",
      answerVersion: version,
      reply,
      closedAt: now(),
      closedById: actorId,
    },
  });
  await indexApplication(tx, id);
  await tellNextVersion(tx, { applicationId: id, applicantType, version, values: work.values });
  await announce(tx, ...everybodyAt(id).map((topic) => ({ topic, kind: "clarification" })));
  return ok({
    tellsStaff: {
      kind: "clarification_answered",
      href: `/admin/applications/${id}/answers?compare=${last.version}`,
      params: { version },
      also: await stillHere(tx, open.askedById),
    },
  });
};

type Answered = { answeredById: string | null; answeredAt: Date | null };

/** Who answered: who wrote the words, else who changed the section, else who sends. */
function answeredBy(question: Answered, section: StoredSection | undefined, sender: string) {
  if (question.answeredById) return {};
  return {
    answeredById: section?.savedById ?? sender,
    answeredAt: section?.savedAt ?? now(),
  };
}

async function stillHere(tx: Tx, userId: string): Promise<string[]> {
  const asker = await tx.user.findFirst({ where: { id: userId, disabledAt: null } });
  return asker ? [asker.id] : [];
}
