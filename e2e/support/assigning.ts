import type { Visitor } from "./visitor";
import { words } from "./words";

const t = words("ru");
const said = (key: string, params?: Record<string, string | number>) =>
  t(`review-experts:${key}`, params);

/** Opens the one invitation to this application that waits for this expert, from the front page on. */
export async function openInvitation(expert: Visitor, number: string): Promise<void> {
  await expert.open("/admin");
  await expert.reads(said("work.expert"));
  await expert.open("/admin/reviews");
  await expert.press(expert.page.getByRole("link", { name: number, exact: true }));
  await expert.reads(said("invitation.title"), number);
}

/** Says that nothing ties the expert to the application, and accepts. */
export async function acceptInvitation(expert: Visitor, number: string): Promise<void> {
  await openInvitation(expert, number);
  await expert.page.locator('[name="declaration"][value="none"]').check();
  await expert.page.locator('[name="answer"][value="accept"]').check();
  await expert.pressButton(said("invitation.submit"));
  await expert.reads(said("own.answered.accepted"), number);
}

/** Takes the portal's proposal for this application alone; as many experts as it needs are ticked. */
export async function takeProposal(coordinator: Visitor, id: string, number: string) {
  await coordinator.open("/admin");
  await coordinator.reads(said("work.title"), number);
  await coordinator.press(coordinator.page.getByRole("link", { name: said("work.all") }));
  // Applications of others may lack experts too: the proposal is asked for this one.
  const others = coordinator.page.locator(`[name="ids"]:not([value="${id}"])`);
  for (const other of await others.all()) await other.uncheck();
  await coordinator.pressButton(said("assign.propose"));
  await coordinator.reads(said("assign.title"), number);
  const ticked = coordinator.page.locator(`[name="experts[${id}]"]:checked`);
  const count = await ticked.count();
  await coordinator.pressButton(said("assign.confirm"));
  await coordinator.reads(said("assign.done", { count }));
}

/** Invites somebody in place of an expert whose row says how their assignment ended. */
export async function replaceExpert(
  coordinator: Visitor,
  id: string,
  ended: "declined" | "recused",
  spare: string,
): Promise<void> {
  await coordinator.open(`/admin/applications/${id}/reviews`);
  const row = coordinator.page.getByRole("row").filter({ hasText: said(`states.${ended}`) });
  await row.locator("summary").click();
  await row.locator('[name="expert"]').selectOption(spare);
  await coordinator.press(row.getByRole("button", { name: said("page.replace"), exact: true }));
  await coordinator.reads(said("page.done.replaced"));
}
