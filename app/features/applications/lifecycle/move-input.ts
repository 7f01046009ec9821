import { z } from "zod";
import { requestWords } from "../clarifications/asked-question";
import { outcomes } from "./transition";

const typedQuestion = z.object({
  target: z.string().max(100),
  text: z.string().max(20_000),
  due: z.string().max(100),
});

export const moveSchema = z.object({
  intent: z.string().max(40),
  outcome: z.enum(outcomes).optional(),
  reasonCode: z.string().max(40).optional(),
  comment: z.string().trim().max(5_000).optional(),
  /** Questions asked with the step, as typed. */
  questions: z.array(typedQuestion).max(100).optional(),
  /** The revision the form was shown for; a step made since then makes it stale. */
  revision: z.number().int().optional(),
});

export type MoveInput = z.infer<typeof moveSchema>;

/** The words of a step as the history keeps them; null without any. */
export function wordsOf({ comment, questions }: MoveInput): string | null {
  return requestWords(comment?.trim() ?? "", questions ?? []) || null;
}
