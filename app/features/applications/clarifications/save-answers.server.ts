import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { mayEdit } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import { cleanText } from "../form/clean-text";
import { everybodyAt } from "../live-topics";

export const answerLimit = 5_000;

export const saveAnswersSchema = z.object({
  applicationId: z.string(),
  /** The clarification that the form was shown for; null takes the open one. */
  clarificationId: z.uuid().nullable(),
  answers: z.array(
    z.object({
      position: z.number().int().min(0),
      text: z.string(),
      /** The version the text was made from; null takes the present one. */
      version: z.number().int().nullable(),
    }),
  ),
  /** The covering letter so far, and as it was when the form was shown. */
  letter: z.object({ text: z.string(), before: z.string() }).nullable(),
});

export type SaveAnswersInput = z.infer<typeof saveAnswersSchema>;

/** What a colleague left meanwhile, beside what this person typed. */
export type AnswerConflict = {
  /** The question's place, or `letter`. */
  position: number | "letter";
  theirs: string;
  by: string;
  at: Date | null;
};

export type SavedAnswers = { saved: number; conflicts: AnswerConflict[] };

/**
 * Keeps the answers prepared so far, each by itself: one made from a stale version is not stored but
 * returned with the colleague's, the others are. Refused once the clarification has ended. 404 unseen.
 */
export async function saveAnswers(
  actor: Actor,
  input: SaveAnswersInput,
): Promise<Result<SavedAnswers>> {
  const application = await getOwnApplication(actor, input.applicationId);
  if (!mayEdit(actor, application.organisationId)) return refuse("forbidden");
  const tooLong = input.answers.filter(({ text }) => text.length > answerLimit);
  if (tooLong.length > 0 || (input.letter?.text.length ?? 0) > answerLimit) {
    const names = tooLong.map(({ position }) => `questions[${position}].answer`);
    const letter = (input.letter?.text.length ?? 0) > answerLimit ? ["comment"] : [];
    return invalid(
      Object.fromEntries([...names, ...letter].map((name) => [name, { code: "comment_too_long" }])),
    );
  }
  return inTransaction(async (tx) => {
    // Waits for a colleague who sends the answers, and then sees that they are gone.
    await tx.$queryRaw`select id from application where id = ${application.id}::uuid for no key update`;
    const open = await tx.clarification.findFirst({
      where: { applicationId: application.id, state: "open" },
      include: { questions: { include: { answeredBy: { select: { fullName: true } } } } },
    });
    if (!open || (input.clarificationId && open.id !== input.clarificationId)) {
      return refuse("clarification_ended");
    }
    const result: SavedAnswers = { saved: 0, conflicts: [] };
    for (const { position, text, version } of input.answers) {
      const question = open.questions.find((one) => one.position === position);
      if (!question) continue;
      const answer = cleanText(text);
      if (answer === question.answer) continue;
      if (version !== null && version !== question.version) {
        const by = question.answeredBy?.fullName ?? "";
        result.conflicts.push({ position, theirs: question.answer, by, at: question.answeredAt });
        continue;
      }
      await tx.clarificationQuestion.update({
        where: { id: question.id },
        data: {
          answer,
          version: question.version + 1,
          answeredById: actor.userId,
          answeredAt: now(),
        },
      });
      result.saved += 1;
    }
    await keepLetter(tx, open, input.letter, result);
    if (result.saved > 0) {
      await tx.application.update({ where: { id: application.id }, data: { updatedAt: now() } });
      const event = { kind: "clarification", by: actor.userId };
      await announce(tx, ...everybodyAt(application.id).map((topic) => ({ topic, ...event })));
    }
    return ok(result);
  });
}

async function keepLetter(
  tx: Tx,
  open: { id: string; reply: string },
  letter: SaveAnswersInput["letter"],
  result: SavedAnswers,
): Promise<void> {
  if (!letter) return;
  const reply = cleanText(letter.text);
  if (reply === open.reply) return;
  if (cleanText(letter.before) !== open.reply) {
    result.conflicts.push({ position: "letter", theirs: open.reply, by: "", at: null });
    return;
  }
  await tx.clarification.update({ where: { id: open.id }, data: { reply } });
  result.saved += 1;
}
