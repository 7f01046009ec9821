import type { StaffRole } from "~/features/accounts";

export const sessionStates = ["planned", "frozen", "open", "closed", "signed"] as const;
export type SessionState = (typeof sessionStates)[number];

export const seatRoles = ["chair", "secretary", "member"] as const;
export type SeatRole = (typeof seatRoles)[number];

export const agendaStates = ["listed", "voting", "decided", "postponed", "dropped"] as const;
export type AgendaState = (typeof agendaStates)[number];

export const sessionKinds = ["committee", "board", "appeal_panel"] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** What may be done with a session or with an item of it. */
type Row = {
  in: readonly SessionState[];
  /** by whom who holds which seat */
  seats: readonly SeatRole[];
  /** and by whom who holds none, by role */
  roles?: readonly StaffRole[];
  /** of an item: in which of its states */
  items?: readonly AgendaState[];
};

const presidium = ["chair", "secretary"] as const;
const voters = ["chair", "member"] as const;

/** The whole course of a session: buttons, permissions, the page and the tests follow from it. */
export const sessionActs = {
  edit_session: { in: ["planned", "frozen"], seats: presidium, roles: ["coordinator"] },
  add_item: { in: ["planned"], seats: presidium, roles: ["coordinator"] },
  remove_item: { in: ["planned"], seats: presidium, roles: ["coordinator"], items: ["listed"] },
  move_item: { in: ["planned"], seats: presidium, roles: ["coordinator"], items: ["listed"] },
  freeze_session: { in: ["planned"], seats: presidium, roles: ["coordinator"] },
  open_session: { in: ["frozen"], seats: presidium },
  mark_attendance: { in: ["open"], seats: presidium },
  recuse: { in: ["planned", "frozen", "open"], seats: voters, items: ["listed", "voting"] },
  note_discussion: { in: ["open"], seats: presidium, items: ["listed", "voting", "decided"] },
  put_to_vote: { in: ["open"], seats: presidium, items: ["listed"] },
  cast_vote: { in: ["open"], seats: voters, items: ["voting"] },
  close_ballot: { in: ["open"], seats: presidium, items: ["voting"] },
  postpone_item: { in: ["open"], seats: presidium, items: ["listed"] },
  close_session: { in: ["open"], seats: presidium },
  sign_minutes: { in: ["closed"], seats: presidium },
} as const satisfies Record<string, Row>;

export type SessionAct = keyof typeof sessionActs;
export const allActs = Object.keys(sessionActs) as SessionAct[];

/** Who plans a session of which body: nobody holds a seat in it yet. The committee's chair convenes no panel about its own refusals. */
const planners: Record<SessionKind, readonly StaffRole[]> = {
  committee: ["coordinator", "chair"],
  board: ["coordinator", "chair"],
  appeal_panel: ["coordinator"],
};

/** The role in which somebody plans such a session; undefined when they may not. */
export function planningRole(
  actor: { staffRoles: readonly StaffRole[] },
  kind: SessionKind,
): StaffRole | undefined {
  return planners[kind].find((role) => actor.staffRoles.includes(role));
}

/** The bodies whose sessions somebody may plan. */
export const plannedBy = (actor: { staffRoles: readonly StaffRole[] }): SessionKind[] =>
  sessionKinds.filter((kind) => planningRole(actor, kind) !== undefined);

/** Whose role lets them see sessions at all. */
export const committeeReaders: readonly StaffRole[] = [
  "coordinator",
  "chair",
  "committee_member",
  "board",
  "auditor",
];

/** Somebody towards a session: their seat, if any, and their roles. */
export type Towards = { seat: SeatRole | null; roles: readonly StaffRole[] };

export type ActRefusal = "forbidden" | "wrong_session_state" | "wrong_item_state";

/** Why this person may not do it now; undefined when they may. */
export function whyNot(
  act: SessionAct,
  person: Towards,
  state: SessionState,
  item?: AgendaState,
): ActRefusal | undefined {
  const row: Row = sessionActs[act];
  const seated = person.seat !== null && row.seats.includes(person.seat);
  const byRole = person.roles.some((role) => row.roles?.includes(role));
  if (!seated && !byRole) return "forbidden";
  if (!row.in.includes(state)) return "wrong_session_state";
  if (row.items && (item === undefined || !row.items.includes(item))) return "wrong_item_state";
  return undefined;
}

/** Everything that this person may do now, with the session or with an item of it. */
export function offeredActs(
  person: Towards,
  state: SessionState,
  item?: AgendaState,
): SessionAct[] {
  return allActs.filter(
    (act) =>
      "items" in sessionActs[act] === (item !== undefined) &&
      whyNot(act, person, state, item) === undefined,
  );
}

/** The status in which an application stands before such a session, and whose step its decision takes. */
export const kindRows = {
  committee: { status: "committee_review", role: "chair", prefix: "К" },
  board: { status: "board_review", role: "board", prefix: "НС" },
  appeal_panel: { status: "appeal_submitted", role: "board", prefix: "АП" },
} as const;

/** The roles whose people may sit where, by kind of session. */
export const seatHolders: Record<SessionKind, Record<SeatRole, readonly StaffRole[]>> = {
  committee: {
    chair: ["chair"],
    secretary: ["coordinator"],
    member: ["committee_member", "chair"],
  },
  board: { chair: ["board"], secretary: ["coordinator"], member: ["board"] },
  appeal_panel: {
    chair: ["board"],
    secretary: ["coordinator"],
    member: ["board", "committee_member", "chair"],
  },
};
