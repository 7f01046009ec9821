import { z } from "zod";
import { conflictKinds } from "../conflicts/conflict-kinds";

const text = z.string().trim().max(2_000, "text_too_long");

/** An expert's answer to an invitation, as its form posts it. */
export const answerSchema = z
  .object({
    declaration: z.enum(["none", "conflict"], { error: "declaration_required" }),
    conflict_kind: z.union([z.enum(conflictKinds), z.literal("")]).catch(""),
    explanation: text,
    answer: z.union([z.enum(["accept", "decline"]), z.literal("")]).catch(""),
    comment: text,
  })
  .superRefine((one, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (one.declaration === "conflict") {
      if (!one.conflict_kind) fault("conflict_kind", "conflict_kind_required");
      if (one.explanation.length < 10) fault("explanation", "explanation_short");
      return;
    }
    if (!one.answer) fault("answer", "answer_required");
    if (one.answer === "decline" && one.comment.length < 5)
      fault("comment", "decline_reason_short");
  });

export const answerFields = [
  "declaration",
  "conflict_kind",
  "explanation",
  "answer",
  "comment",
] as const;

export type InvitationAnswer = z.input<typeof answerSchema>;
