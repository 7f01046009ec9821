import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { formatDate } from "~/platform/i18n";
import { announce } from "~/platform/live.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readCalendar } from "../calendar/calendar.server";
import type { WorkingCalendar } from "../calendar/working-days";
import { readSections } from "../draft/read-draft.server";
import type { RawBySection } from "../form/types";
import type { StepEffect } from "../lifecycle/step-effect";
import { everybodyAt } from "../live-topics";
import {
  type AskedQuestion,
  judgeQuestions,
  questionField,
  questionLimit,
  type TypedQuestion,
} from "./asked-question";
import { type DueWindow, dueWindow, latestDue } from "./question-due";
import { targetGroups } from "./question-targets";
import { general } from "./target";

/**
 * Opens a clarification with its questions; a comment without any is one question about the whole.
 * The term ends with the latest answer asked for, never later than the status's own.
 */
export const askQuestions: StepEffect = async (tx, application, { input, procedure, actorId }) => {
  const { id, facts } = application;
  const calendar = await readCalendar(tx);
  const window = dueWindow(now(), procedure, calendar);
  const note = input.comment?.trim() ?? "";
  const asked = input.questions
    ? await judge(tx, id, input.questions, window, calendar)
    : note === ""
      ? invalid({ comment: { code: "comment_required" } })
      : ok([{ ...general, text: note, dueOn: window.last }]);
  if (!asked.ok) return asked;
  const questions = asked.value;
  const version = await tx.submission.aggregate({
    where: { applicationId: id },
    _max: { version: true },
  });
  const dueAt = latestDue(
    questions.map((question) => question.dueOn),
    window,
  );
  if (!actorId || !version._max.version) return refuse("wrong_status");
  await tx.clarification.create({
    data: {
      applicationId: id,
      stage: facts.status,
      round: (facts.roundsAsked[facts.status] ?? 0) + 1,
      note: input.questions ? note : "",
      askedById: actorId,
      askedAt: now(),
      dueAt,
      askedVersion: version._max.version,
      questions: {
        create: questions.map(({ target, code, text, dueOn }, position) => ({
          position,
          target,
          code,
          text,
          dueOn: new Date(`${dueOn}T00:00:00Z`),
        })),
      },
    },
  });
  await announce(tx, ...everybodyAt(id).map((topic) => ({ topic, kind: "clarification" })));
  return ok({
    dueAt,
    tellsMembers: {
      kind: "clarification_requested",
      href: `/portal/applications/${id}/clarification`,
      params: {
        questions: questions.length,
        due: { ru: formatDate(dueAt, "ru"), en: formatDate(dueAt, "en") },
      },
    },
  });
};

async function judge(
  tx: Tx,
  id: string,
  typed: readonly TypedQuestion[],
  window: DueWindow,
  calendar: WorkingCalendar,
): Promise<Result<AskedQuestion[]>> {
  if (typed.length > questionLimit) {
    const params = { limit: questionLimit };
    return invalid({
      [questionField(questionLimit, "text")]: { code: "too_many_questions", params },
    });
  }
  const { applicantType } = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { applicantType: true },
  });
  const stored: RawBySection = Object.fromEntries(
    Object.entries(await readSections(id, tx)).map(([code, { answers }]) => [code, answers]),
  );
  const groups = targetGroups(applicantType, stored, "ru");
  const known = new Set(["general", ...groups.flatMap((one) => one.options.map((o) => o.value))]);
  const judged = judgeQuestions(typed, known, window, calendar);
  return "fields" in judged ? invalid(judged.fields) : ok(judged.questions);
}
