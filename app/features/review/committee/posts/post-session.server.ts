import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { type Result, refuse } from "~/platform/refusal";
import { addItems, moveItem, removeItem } from "../agenda/change-agenda.server";
import { freezeSession } from "../agenda/freeze-session.server";
import { closeSession } from "../course/close-session.server";
import { type Marks, markAttendance } from "../course/mark-attendance.server";
import { openSession } from "../course/open-session.server";
import { editSession } from "../sessions/edit-session.server";
import { planSession } from "../sessions/plan-session.server";
import { sessionFields } from "../sessions/session-form";

/** What was typed into the form of a session, given back when it is refused. */
export type TypedSession = { intent: string; texts: Record<string, string>; members: string[] };

const many = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string");

function typedSession(form: FormData): TypedSession {
  const { intent = "", ...texts } = textsOf(form, ["intent", "kind", "version", ...sessionFields]);
  return { intent, texts, members: many(form, "members") };
}

/** Plans the session that a form describes. */
export async function postPlan(
  actor: Actor,
  form: FormData,
): Promise<{ typed: TypedSession; result: Result<{ id: string }> }> {
  const typed = typedSession(form);
  if (typed.intent !== "plan_session") return { typed, result: refuse("unknown_intent") };
  return { typed, result: await planSession(actor, { ...typed.texts, members: typed.members }) };
}

/** Does what a form of a session's page asks for. */
export async function postSession(
  actor: Actor,
  sessionId: string,
  form: FormData,
): Promise<{ typed: TypedSession; result: Result }> {
  const typed = typedSession(form);
  const { item: itemId = "" } = textsOf(form, ["item"]);
  const at = { sessionId, itemId };
  const acts: Record<string, () => Promise<Result>> = {
    edit_session: () =>
      editSession(actor, sessionId, {
        typed: { ...typed.texts, members: typed.members },
        version: Number(typed.texts.version),
      }),
    add_item: () => addItems(actor, sessionId, many(form, "application")),
    remove_item: () => removeItem(actor, at),
    move_up: () => moveItem(actor, at, "up"),
    move_down: () => moveItem(actor, at, "down"),
    freeze_session: () => freezeSession(actor, sessionId),
    open_session: () => openSession(actor, sessionId),
    mark_attendance: () => markAttendance(actor, sessionId, marksOf(form)),
    close_session: () => closeSession(actor, sessionId),
  };
  const act = Object.hasOwn(acts, typed.intent) ? acts[typed.intent] : undefined;
  return { typed, result: act ? await act() : refuse("unknown_intent") };
}

function marksOf(form: FormData): Marks {
  const marks: Record<string, "present" | "absent"> = {};
  for (const [name, value] of form) {
    const userId = /^seat_([0-9a-f-]{36})$/.exec(name)?.[1];
    if (userId && (value === "present" || value === "absent")) marks[userId] = value;
  }
  return marks;
}
