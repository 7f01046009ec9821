import { expect } from "@playwright/test";
import type { ReasonCode } from "~/features/applications";
import type { DecisionOutcome } from "~/features/review";
import type { Visitor } from "./visitor";
import { words } from "./words";

const t = words("ru");
const said = (key: string, params?: Record<string, unknown>) =>
  t(`review-committee:${key}`, params);
const week = 7 * 86_400_000;

export type Seats = { chair: string; secretary: string; members: readonly string[] };

/** Fills in the form that plans a session a week from now and sends it; the path of the session. */
export async function planSession(
  visitor: Visitor,
  kind: "committee" | "board" | "appeal_panel",
  seats: Seats,
): Promise<string> {
  const { page } = visitor;
  await visitor.open(`/admin/committee?plan=${kind}`);
  const day = new Date(Date.now() + week).toISOString().slice(0, 10);
  await page.locator('[name="held_on"]').fill(day);
  await page.locator('[name="held_at"]').fill("11:30");
  await page.locator('[name="place"]').fill("Переговорная 2");
  await page.locator('[name="chair"]').selectOption({ label: seats.chair });
  await page.locator('[name="secretary"]').selectOption({ label: seats.secretary });
  for (const member of seats.members) await page.getByLabel(member, { exact: true }).check();
  await visitor.pressButton(said("acts.plan_session"));
  return new URL(page.url()).pathname;
}

/** Puts applications of these numbers on the agenda. */
export async function fillAgenda(visitor: Visitor, path: string, numbers: readonly string[]) {
  await visitor.open(path);
  for (const number of numbers) {
    await visitor.page.getByRole("checkbox", { name: new RegExp(number) }).check();
  }
  await visitor.pressButton(said("acts.add_item"));
  await visitor.reads(...numbers);
}

/** Notes who is there, by name. */
export async function markThere(
  visitor: Visitor,
  path: string,
  names: Readonly<Record<string, "present" | "absent">>,
) {
  await visitor.open(path);
  for (const [name, attendance] of Object.entries(names)) {
    await visitor.page
      .getByRole("group", { name })
      .getByLabel(said(`attendance.${attendance}`))
      .check();
  }
  await visitor.pressButton(said("acts.mark_attendance"));
}

/** The path of an item on the agenda, by the number of its application. */
export async function itemPath(visitor: Visitor, path: string, number: string): Promise<string> {
  await visitor.open(path);
  const link = visitor.page.getByRole("main").getByRole("link", { name: new RegExp(number) });
  return (await link.getAttribute("href")) ?? "";
}

export type TypedProposal = {
  outcome: DecisionOutcome;
  reasons: string;
  reason?: ReasonCode;
  condition?: { text: string; due: string; proof: string };
};

/** Puts a proposal to the vote on an item's page. */
export async function putToVote(visitor: Visitor, path: string, proposal: TypedProposal) {
  await visitor.open(path);
  const { page } = visitor;
  await page.locator(`[name="outcome"][value="${proposal.outcome}"]`).check();
  await page.locator('[name="reasons"]').fill(proposal.reasons);
  if (proposal.reason) await page.locator('[name="reason_code"]').selectOption(proposal.reason);
  const conditions = page
    .getByRole("main")
    .locator("details", { hasText: said("conditions.title") })
    .first();
  if (
    proposal.condition &&
    !(await conditions.getAttribute("open").then((open) => open !== null))
  ) {
    await conditions.locator("summary").click();
  }
  for (const [part, text] of Object.entries(proposal.condition ?? {})) {
    await page.locator(`[name="conditions[0].${part}"]`).fill(text);
  }
  await visitor.pressButton(said("acts.put_to_vote"));
  await expect(page.getByRole("alert"), "the proposal was refused").toHaveCount(0);
}

/** Casts a vote on an item's page. */
export async function vote(visitor: Visitor, path: string, choice: "for" | "against" | "abstain") {
  await visitor.open(path);
  await visitor.page.getByLabel(said(`choices.${choice}`), { exact: true }).check();
  await visitor.pressButton(said("acts.cast_vote"));
  await visitor.reads(said("ballot.youVoted"));
}

/** Presses a button of this act on the page of a session or an item. */
export async function act(visitor: Visitor, path: string, name: string) {
  await visitor.open(path);
  await visitor.pressButton(said(`acts.${name}`));
  await expect(visitor.page.getByRole("alert"), `${name} was refused`).toHaveCount(0);
}

export type SessionOf = { kind: "committee" | "board"; number: string; seats: Seats };

/** From planning to the open session: one application on its agenda, frozen by the secretary, opened by the chair. */
export async function beginSession(
  secretary: Visitor,
  chair: Visitor,
  { kind, number, seats }: SessionOf,
): Promise<string> {
  const path = await planSession(secretary, kind, seats);
  await fillAgenda(secretary, path, [number]);
  await act(secretary, path, "freeze_session");
  await act(chair, path, "open_session");
  return path;
}

/** Announces the held decision on the application of this number. */
export async function releaseLetter(visitor: Visitor, number: string): Promise<void> {
  await visitor.open("/admin/committee/letters");
  await visitor.page.getByRole("checkbox", { name: new RegExp(number) }).check();
  await visitor.pressButton(said("acts.release_letters"));
  await visitor.reads(said("letters.sent", { count: 1 }));
}
