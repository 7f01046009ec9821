import { describe, expect, it } from "vitest";
import { staffRoles } from "~/features/accounts";
import { statusRow } from "~/features/applications";
import {
  AgendaState as StoredAgendaState,
  SeatRole as StoredSeatRole,
  SessionState as StoredSessionState,
} from "~/generated/prisma/enums";
import {
  agendaStates,
  allActs,
  kindRows,
  offeredActs,
  type SessionAct,
  type SessionState,
  seatHolders,
  seatRoles,
  sessionActs,
  sessionStates,
  type Towards,
  whyNot,
} from "./session-states";

/** Written out a second time: who does what when, as people would say it. */
const said: Record<SessionAct, [states: SessionState[], who: string[], items?: string[]]> = {
  edit_session: [
    ["planned", "frozen"],
    ["chair", "secretary", "coordinator"],
  ],
  add_item: [["planned"], ["chair", "secretary", "coordinator"]],
  remove_item: [["planned"], ["chair", "secretary", "coordinator"], ["listed"]],
  move_item: [["planned"], ["chair", "secretary", "coordinator"], ["listed"]],
  freeze_session: [["planned"], ["chair", "secretary", "coordinator"]],
  open_session: [["frozen"], ["chair", "secretary"]],
  mark_attendance: [["open"], ["chair", "secretary"]],
  recuse: [
    ["planned", "frozen", "open"],
    ["chair", "member"],
    ["listed", "voting"],
  ],
  note_discussion: [["open"], ["chair", "secretary"], ["listed", "voting", "decided"]],
  put_to_vote: [["open"], ["chair", "secretary"], ["listed"]],
  cast_vote: [["open"], ["chair", "member"], ["voting"]],
  close_ballot: [["open"], ["chair", "secretary"], ["voting"]],
  postpone_item: [["open"], ["chair", "secretary"], ["listed"]],
  close_session: [["open"], ["chair", "secretary"]],
  sign_minutes: [["closed"], ["chair", "secretary"]],
};

const people: [name: string, person: Towards][] = [
  ...seatRoles.map((seat): [string, Towards] => [seat, { seat, roles: [] }]),
  ...staffRoles.map((role): [string, Towards] => [role, { seat: null, roles: [role] }]),
];

describe("every act in every state", () => {
  for (const act of allActs) {
    const [states, who, items] = said[act];
    it(`${act}: by whom, when, and by nobody else at no other time`, () => {
      for (const [name, person] of people) {
        // A role without a seat is named by itself; "chair" among seats is the seat.
        const may = who.includes(name) && (person.seat !== null || name === "coordinator");
        for (const state of sessionStates) {
          for (const item of items ? agendaStates : [undefined]) {
            const expected = !may
              ? "forbidden"
              : !states.includes(state)
                ? "wrong_session_state"
                : items && !items.includes(item ?? "")
                  ? "wrong_item_state"
                  : undefined;
            expect(whyNot(act, person, state, item), `${name} ${state} ${item}`).toBe(expected);
          }
        }
      }
    });
  }

  it("offers exactly what is not refused", () => {
    for (const [name, person] of people) {
      for (const state of sessionStates) {
        for (const item of [undefined, ...agendaStates]) {
          const allowed = allActs.filter(
            (act) =>
              "items" in sessionActs[act] === (item !== undefined) &&
              !whyNot(act, person, state, item),
          );
          expect(offeredActs(person, state, item), `${name} ${state}`).toEqual(allowed);
        }
      }
    }
  });

  it("leaves nothing to do once the minutes are signed", () => {
    for (const [, person] of people) {
      for (const item of [undefined, ...agendaStates]) {
        expect(offeredActs(person, "signed", item)).toEqual([]);
      }
    }
  });
});

describe("the tables", () => {
  it("have the states of the database, no more and no less", () => {
    expect([...sessionStates].sort()).toEqual(Object.values(StoredSessionState).sort());
    expect([...agendaStates].sort()).toEqual(Object.values(StoredAgendaState).sort());
    expect([...seatRoles].sort()).toEqual(Object.values(StoredSeatRole).sort());
  });

  it("know no administrator and no auditor among those who sit", () => {
    for (const seats of Object.values(seatHolders)) {
      const roles = Object.values(seats).flat();
      expect(roles).not.toContain("administrator");
      expect(roles).not.toContain("auditor");
    }
  });

  it("name statuses that the cluster has to move on", () => {
    for (const { status } of Object.values(kindRows)) {
      expect(statusRow(status).mover).toBe("cluster");
    }
  });
});
