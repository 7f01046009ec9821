import type { Actor } from "~/features/accounts";
import type { Outcome } from "~/features/applications";
import {
  getItemView,
  getSessionView,
  postItem,
  postPlan,
  postSession,
} from "~/features/review/index.server";
import { now } from "~/platform/clock.server";
import { type Fields, formOf, mustGo } from "../seed/review/posted";

export type SessionPlan = {
  kind?: "committee" | "board";
  voting?: "open" | "secret";
  chair: Actor;
  secretary: Actor;
  members: readonly Actor[];
  applications: readonly string[];
  /** a week from now unless given */
  heldAt?: Date;
};

export type MadeSession = { id: string; items: string[] };

/** What is put to the vote about an application, in words where the usual ones would not do. */
export type Motion = { outcome: Outcome; reasonCode?: string; reasons?: string };

const day = 86_400_000;

/** A session with its agenda frozen, planned by its secretary. */
export async function makeSession(plan: SessionPlan): Promise<MadeSession> {
  const { kind = "committee", voting = "open", chair, secretary, members } = plan;
  const heldAt = plan.heldAt ?? new Date(now().getTime() + 7 * day);
  const planned = await postPlan(
    secretary,
    formOf({
      intent: "plan_session",
      kind,
      held_on: heldAt.toISOString().slice(0, 10),
      held_at: "11:00",
      place: "Переговорная 2",
      voting,
      chair: chair.userId,
      secretary: secretary.userId,
      members: members.map((one) => one.userId),
    }),
  );
  const { id } = mustGo("plan_session", planned.result);
  await act(secretary, id, { intent: "add_item", application: plan.applications });
  await act(secretary, id, { intent: "freeze_session" });
  const { items } = await getSessionView(secretary, id);
  return { id, items: items.map((item) => item.id) };
}

async function act(actor: Actor, id: string, fields: Fields): Promise<void> {
  const { result } = await postSession(actor, id, formOf(fields));
  mustGo(String(fields.intent), result);
}

/**
 * Opens a frozen session with all its members there, decides each item by all their votes, and closes it;
 * `motions` follow the agenda, one for all alike.
 */
export async function decideAll(
  plan: SessionPlan,
  session: MadeSession,
  motions: Motion | readonly Motion[],
): Promise<void> {
  const { chair, secretary, members } = plan;
  const voters = [chair, ...members];
  await act(secretary, session.id, { intent: "open_session" });
  const there = [secretary, ...voters].map(({ userId }) => [`seat_${userId}`, "present"] as const);
  await act(secretary, session.id, { intent: "mark_attendance", ...Object.fromEntries(there) });
  for (const [index, item] of session.items.entries()) {
    const motion = "outcome" in motions ? motions : motions[index];
    if (!motion) throw new Error(`No motion for item ${index + 1}`);
    await decide({ sessionId: session.id, itemId: item }, voters, secretary, motion);
  }
  await act(chair, session.id, { intent: "close_session" });
}

/** A session that has decided all its items alike. */
export async function holdSession(plan: SessionPlan, outcome: Outcome): Promise<MadeSession> {
  const session = await makeSession(plan);
  await decideAll(plan, session, { outcome });
  return session;
}

async function decide(
  at: { sessionId: string; itemId: string },
  voters: readonly Actor[],
  secretary: Actor,
  motion: Motion,
): Promise<void> {
  const { outcome, reasonCode = "FINANCE" } = motion;
  const post = async (actor: Actor, fields: Fields) =>
    mustGo(String(fields.intent), (await postItem(actor, at, formOf(fields))).result);
  const { version } = await getItemView(secretary, at.sessionId, at.itemId);
  await post(secretary, {
    intent: "put_to_vote",
    version: String(version),
    outcome,
    reason_code: outcome === "reject" || outcome === "defer" ? reasonCode : "",
    reasons:
      motion.reasons ??
      "Проект отвечает целям кластера, источники финансирования подтверждены частично.",
    "conditions[0].text": "Подтвердить не менее 80 % финансирования",
    "conditions[0].owner": "applicant",
    "conditions[0].due": new Date(now().getTime() + 90 * day).toISOString().slice(0, 10),
    "conditions[0].proof": "Письмо банка",
  });
  const { ballots } = await getItemView(secretary, at.sessionId, at.itemId);
  const ballot = ballots.at(-1)?.id ?? "";
  for (const voter of voters) await post(voter, { intent: "cast_vote", ballot, choice: "for" });
  await post(secretary, { intent: "close_ballot", ballot });
}
