import type { Actor } from "~/features/accounts";
import { type DecisionOutcome, namesReasonCode } from "~/features/review";
import {
  getItemView,
  getSessionView,
  postItem,
  postPlan,
  postSession,
} from "~/features/review/index.server";
import { now } from "~/platform/clock.server";
import type { Result } from "~/platform/refusal";

type Fields = Record<string, string | readonly string[]>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}

function mustGo<T>(what: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${what} refused: ${JSON.stringify(result)}`);
  return result.value;
}

export type SessionPlan = {
  kind?: "committee" | "board" | "appeal_panel";
  voting?: "open" | "secret";
  chair: Actor;
  secretary: Actor;
  members: readonly Actor[];
  applications: readonly string[];
};

export type MadeSession = { id: string; items: string[] };

const day = 86_400_000;

/** A session with its agenda frozen, planned for a week from now by its secretary. */
export async function makeSession(plan: SessionPlan): Promise<MadeSession> {
  const { kind = "committee", voting = "open", chair, secretary, members } = plan;
  const heldOn = new Date(now().getTime() + 7 * day).toISOString().slice(0, 10);
  const planned = await postPlan(
    secretary,
    formOf({
      intent: "plan_session",
      kind,
      held_on: heldOn,
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

/** Opens a frozen session with all its members there, decides each item by all their votes, and closes it. */
export async function holdSession(
  plan: SessionPlan,
  outcome: DecisionOutcome,
): Promise<MadeSession> {
  const session = await makeSession(plan);
  const { chair, secretary, members } = plan;
  const voters = [chair, ...members];
  await act(secretary, session.id, { intent: "open_session" });
  const there = [secretary, ...voters].map(({ userId }) => [`seat_${userId}`, "present"] as const);
  await act(secretary, session.id, { intent: "mark_attendance", ...Object.fromEntries(there) });
  for (const item of session.items) await decide(session.id, item, voters, secretary, outcome);
  await act(chair, session.id, { intent: "close_session" });
  return session;
}

async function decide(
  sessionId: string,
  itemId: string,
  voters: readonly Actor[],
  secretary: Actor,
  outcome: DecisionOutcome,
): Promise<void> {
  const at = { sessionId, itemId };
  const post = async (actor: Actor, fields: Fields) =>
    mustGo(String(fields.intent), (await postItem(actor, at, formOf(fields))).result);
  const { version } = await getItemView(secretary, sessionId, itemId);
  await post(secretary, {
    intent: "put_to_vote",
    version: String(version),
    outcome,
    reason_code: namesReasonCode(outcome) ? "FINANCE" : "",
    reasons: "Проект отвечает целям кластера, источники финансирования подтверждены частично.",
    "conditions[0].text": "Подтвердить не менее 80 % финансирования",
    "conditions[0].owner": "applicant",
    "conditions[0].due": new Date(now().getTime() + 90 * day).toISOString().slice(0, 10),
    "conditions[0].proof": "Письмо банка",
  });
  const { ballots } = await getItemView(secretary, sessionId, itemId);
  const ballot = ballots.at(-1)?.id ?? "";
  for (const voter of voters) await post(voter, { intent: "cast_vote", ballot, choice: "for" });
  await post(secretary, { intent: "close_ballot", ballot });
}
