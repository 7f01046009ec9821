/** Why the course of an application itself ended an assignment; messages `ended.<code>` of `review-experts`. */
const byStage = ["withdrawn", "stage_over"] as const;
export type StageEnd = (typeof byStage)[number];

/** The code when the reason kept with an assignment is one; undefined for what a person typed. */
export function endedByStage(reason: string): StageEnd | undefined {
  return byStage.find((code) => code === reason);
}
