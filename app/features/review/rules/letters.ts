import { z } from "zod";
import { firstLetters } from "./first-letters";
import {
  type LetterKind,
  type Letters,
  type LetterTexts,
  letterKinds,
  letterParts,
  letterPlan,
  textFault,
} from "./letter-texts";

const text = z.string().max(2_000);
const both = z.object({ ru: text, en: text });
const none = { ru: "", en: "" };

/** What a letter of the kind does not have may be left out. */
const letterOf = (kind: LetterKind): z.ZodType<LetterTexts> =>
  z.object({
    greeting: both,
    outcome: both,
    next: both,
    reasons: letterPlan[kind].reasons ? both : both.default(none),
    conditions: letterPlan[kind].conditions ? both : both.default(none),
    appeal: letterPlan[kind].appeal ? both : both.default(none),
  });

export const lettersSchema: z.ZodType<Letters> = z
  .object({
    approve: letterOf("approve"),
    approve_with_conditions: letterOf("approve_with_conditions"),
    defer: letterOf("defer"),
    reject: letterOf("reject"),
    to_board: letterOf("to_board"),
    // Versions older than the letters of an appeal panel go on with those that the portal came with.
    uphold_refusal: letterOf("uphold_refusal").default(firstLetters.uphold_refusal),
    return_to_committee: letterOf("return_to_committee").default(firstLetters.return_to_committee),
  })
  .superRefine((letters, context) => {
    for (const kind of letterKinds) {
      for (const part of letterParts) {
        const { ru, en } = letters[kind][part];
        for (const [locale, fault] of [
          ["ru", textFault(kind, part, ru, en)],
          ["en", textFault(kind, part, en, ru)],
        ] as const) {
          if (!fault) continue;
          const path = [kind, part, locale];
          context.addIssue({ code: "custom", message: fault.code, path });
        }
      }
    }
  });
