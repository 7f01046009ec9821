import type { Visitor } from "./visitor";
import { words } from "./words";

const t = words("ru");

/** Answers every gate with yes, saves, and admits by the form that this leads to. */
export async function admitByGates(coordinator: Visitor, id: string): Promise<void> {
  await coordinator.open(`/admin/applications/${id}/screening`);
  for (const yes of await coordinator.page.locator('[name$=".answer"][value="yes"]').all()) {
    await yes.check();
  }
  await coordinator.pressButton(t("review-screening:save"));
  await coordinator.reads(t("review-screening:state.passed"));
  await coordinator.press(coordinator.page.locator('button[value="admit"]'));
}

/** Corrects one figure, accepts the rest, concludes that the project fits, and completes the stage. */
export async function completeSheet(
  engineer: Visitor,
  id: string,
  { code, corrected, reason }: { code: string; corrected: string; reason: string },
): Promise<void> {
  const { page } = engineer;
  await engineer.open(`/admin/applications/${id}/technical`);
  await page.locator(`[name="figures.${code}.verdict"]`).selectOption("corrected");
  await page.locator(`[name="figures.${code}.corrected"]`).fill(corrected);
  await page.locator(`[name="figures.${code}.reason"]`).fill(reason);
  await page.locator('[name="conclusion"][value="fits"]').check();
  await engineer.pressButton(t("review-technical:acceptRest"));
  await engineer.reads(t("review-technical:state.complete"));
  await engineer.press(page.locator('button[value="complete_technical"]'));
}
