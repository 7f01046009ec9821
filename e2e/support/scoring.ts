import type { Visitor } from "./visitor";

/** Long enough for any score and for any grounds. */
export const explained =
  "Выводы подтверждены ответами заявителя, приложенными документами и расчётом.";

/** Puts a score on every criterion, another one on those named, and a comment under each. */
export async function fillBulletin(
  expert: Visitor,
  score: number,
  change: Record<string, number | "na"> = {},
): Promise<void> {
  const scales = await expert.page.locator('input[name^="score_"][value="1"]').all();
  for (const scale of scales) {
    const code = ((await scale.getAttribute("name")) ?? "").replace("score_", "");
    await expert.page.locator(`[name="score_${code}"][value="${change[code] ?? score}"]`).check();
    await expert.page.locator(`[name="comment_${code}"]`).fill(explained);
  }
}

/** Grounds each of the five suggested answers and confirms the signature. */
export async function fillConclusion(expert: Visitor): Promise<void> {
  for (const grounds of await expert.page.locator('[name^="grounds_"]').all()) {
    await grounds.fill(explained);
  }
  await expert.page.locator('[name="confirm"]').check();
}

/** Presses the form's own button of an intent. */
export async function pressIntent(expert: Visitor, intent: string): Promise<void> {
  await expert.press(expert.page.locator(`button.button[name="intent"][value="${intent}"]`));
}
