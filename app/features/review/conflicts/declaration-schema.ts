import { z } from "zod";
import { conflictKinds } from "./conflict-kinds";

/** What a person says of their ties to an application; messages are codes of `review-conflicts`, under `errors`. */
export const declarationSchema = z.discriminatedUnion(
  "answer",
  [
    z.object({ answer: z.literal("none") }),
    z.object({
      answer: z.literal("conflict"),
      kind: z.enum(conflictKinds, "kind_required"),
      explanation: z.string().trim().min(10, "explanation_short").max(2_000, "text_long"),
    }),
  ],
  "answer_required",
);

export type Declaration = z.infer<typeof declarationSchema>;
