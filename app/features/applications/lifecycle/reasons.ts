import { z } from "zod";
import type { Text } from "~/platform/i18n";
import type { Transition } from "./transition";

/** The steps that name a reason: by their outcome where they have one, whoever decides, else by their intent. */
export const reasonedSteps = ["refuse_admission", "defer", "reject", "uphold_refusal"] as const;
export type ReasonedStep = (typeof reasonedSteps)[number];

/** Under which name a step of the lifecycle is found among those that name a reason. */
export const reasonStepOf = ({ intent, outcome }: Pick<Transition, "intent" | "outcome">) =>
  outcome ?? intent;

export type ReasonCode = string;

/** A reason that a refusal or a deferral may name. */
export type Reason = {
  code: ReasonCode;
  name: Text;
  /** one that is retired is named by nothing new; whatever named it keeps its words */
  active: boolean;
  steps: readonly ReasonedStep[];
};

export type Reasons = readonly Reason[];

/** Whether a step that is taken now may name the reason. */
export const namesReason = ({ active, steps }: Pick<Reason, "active" | "steps">, step: string) =>
  active && steps.some((one) => one === step);

/** The reasons that some of these steps may name now, in the order of the table. */
export const reasonsFor = (reasons: Reasons, ...steps: readonly string[]): Reason[] =>
  reasons.filter((reason) => steps.some((step) => namesReason(reason, step)));

const name = z.object({ ru: z.string().min(1).max(200), en: z.string().min(1).max(200) });

export const reasonsSchema = z
  .array(
    z.object({
      code: z.string().regex(/^[A-Z][A-Z_]{1,30}$/),
      name,
      active: z.boolean(),
      steps: z.array(z.enum(reasonedSteps)).min(1),
    }),
  )
  .min(1)
  .max(40)
  .refine((rows) => new Set(rows.map((one) => one.code)).size === rows.length, "reason_twice")
  .refine(
    (rows) => reasonedSteps.every((step) => reasonsFor(rows, step).length > 0),
    "step_without_reason",
  );

const row = (code: string, ru: string, en: string): Reason => ({
  code,
  name: { ru, en },
  active: true,
  steps: reasonedSteps,
});

/** The reasons that the portal comes with (domain §4). */
export const firstReasons: Reasons = [
  row("GOALS", "Не соответствует целям кластера", "Does not serve the cluster's goals"),
  row("SCIENCE", "Недостаточное научное обоснование", "Insufficient scientific basis"),
  row("FINANCE", "Не подтверждено финансирование", "Funding not confirmed"),
  row("CAPACITY", "Не хватает площадей или мощностей", "Not enough space or capacity"),
  row("SAFETY", "Требования безопасности", "Safety requirements"),
  row("LEGAL", "Правовые препятствия", "Legal obstacles"),
  row("DOCS", "Неполный комплект документов", "Documents incomplete"),
  row("DUPLICATE", "Повторная заявка", "Duplicate application"),
];
