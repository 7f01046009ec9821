import type { z } from "zod";
import { firstReasons, reasonsSchema } from "~/features/applications";
import { firstLetters } from "./first-letters";
import { firstGates, gatesSchema } from "./gates";
import { lettersSchema } from "./letters";
import { firstRubric, rubricSchema } from "./rubric";
import { firstThresholds, thresholdsSchema } from "./thresholds";

/** The tables that the administrator may change, each with its shape and what the portal came with. */
export const ruleKinds = {
  rubric: { schema: rubricSchema, first: firstRubric },
  gates: { schema: gatesSchema, first: firstGates },
  thresholds: { schema: thresholdsSchema, first: firstThresholds },
  letters: { schema: lettersSchema, first: firstLetters },
  reasons: { schema: reasonsSchema, first: firstReasons },
} as const;

export type RuleKind = keyof typeof ruleKinds;
export type RuleBody<K extends RuleKind> = z.infer<(typeof ruleKinds)[K]["schema"]>;
