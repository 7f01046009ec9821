import { expect } from "@playwright/test";
import type { Outcome, ReasonCode } from "~/features/applications";
import type { Visitor } from "./visitor";

export type Act = { outcome?: Outcome; reason?: ReasonCode; comment?: string };

/**
 * Takes a step by its form on the application's page, where every step of this person stands. One that
 * waits for a review or a vote is taken as if it had been held.
 */
export async function takeStep(visitor: Visitor, id: string, intent: string, act: Act = {}) {
  await clearFor(id, intent, act.outcome);
  await takeEarnedStep(visitor, id, intent, act);
}

/** The same, of a step whose review or vote was really held. */
export async function takeEarnedStep(visitor: Visitor, id: string, intent: string, act: Act = {}) {
  await visitor.open(`/admin/applications/${id}`);
  await fillStep(visitor, intent, act);
  await pressStep(visitor, intent);
  expect(new URL(visitor.page.url()).pathname, `${intent} was taken`).toBe(
    `/admin/applications/${id}`,
  );
  await expect(visitor.page.getByRole("alert"), `${intent} was refused`).toHaveCount(0);
}

/** What the step waits for is there. */
export async function clearFor(id: string, intent: string, outcome?: Outcome): Promise<void> {
  const { asIfReviewed } = await import("../../prisma/factories/clearances");
  await asIfReviewed(id, { intent, outcome });
}

const formOf = (visitor: Visitor, intent: string) =>
  visitor.page
    .locator("form")
    .filter({ has: visitor.page.locator(`button[name="intent"][value="${intent}"]`) });

export async function fillStep(visitor: Visitor, intent: string, act: Act): Promise<void> {
  const form = formOf(visitor, intent);
  if (act.outcome) await form.locator(`[name="outcome"][value="${act.outcome}"]`).check();
  if (act.reason) await form.locator('[name="reason_code"]').selectOption(act.reason);
  if (act.comment) await form.locator('[name="comment"]').fill(act.comment);
}

export async function pressStep(visitor: Visitor, intent: string): Promise<void> {
  await visitor.press(formOf(visitor, intent).locator(`button[value="${intent}"]`));
}
