import type { Text } from "~/platform/i18n";
import type { Condition } from "../ballot/proposal";
import type { Choice, Count, Fraction } from "../count-votes";
import type { AgendaState, SeatRole, SessionKind } from "../session-states";

/** The minutes of a session as plain JSON: what is stored is what was hashed and signed. */
export type MinutesBody = {
  session: {
    number: string;
    kind: SessionKind;
    voting: "open" | "secret";
    heldAt: string;
    openedAt: string | null;
    closedAt: string;
    place: string;
  };
  seats: { name: string; role: SeatRole; present: boolean }[];
  /** seats that carry a vote */
  attendance: { seats: number; present: number; absent: number };
  quorum: Fraction;
  pass: Fraction;
  items: MinutesItem[];
};

export type MinutesItem = {
  id: string;
  position: number;
  application: { number: string; title: string; organisation: string };
  packSha256: string | null;
  state: Exclude<AgendaState, "listed" | "voting">;
  discussion: string;
  recusals: { name: string; ground: string }[];
  ballots: MinutesBallot[];
};

export type MinutesBallot = {
  seq: number;
  proposal: string;
  reasonCode: string | null;
  /** its words when it was put to the vote */
  reason: Text | null;
  reasons: string;
  conditions: Condition[];
  result: "carried" | "not_carried" | "no_quorum" | "annulled";
  count: Count;
  /** how each member voted; none of a secret ballot */
  votes: { name: string; choice: Choice }[];
};

/** What does not add up in minutes; empty when everything does. */
export function faultsOf({ attendance, seats, items }: MinutesBody): string[] {
  const voting = seats.filter((seat) => seat.role !== "secretary");
  const faults: string[] = [];
  const check = (what: string, holds: boolean) => {
    if (!holds) faults.push(what);
  };
  check("seats", attendance.seats === voting.length);
  check("present", attendance.present === voting.filter((seat) => seat.present).length);
  check("attendance", attendance.present + attendance.absent === attendance.seats);
  for (const item of items) {
    for (const { seq, count, votes } of item.ballots) {
      const of = (what: string) => `item ${item.position}, ballot ${seq}: ${what}`;
      const all = count.for + count.against + count.abstained + count.notCast;
      check(of("votes"), all === count.present);
      check(of("not cast"), count.notCast >= 0);
      check(of("entitled"), count.present <= count.entitled && count.entitled <= count.seats);
      check(of("seats"), count.seats === attendance.seats);
      const named = (choice: Choice) => votes.filter((vote) => vote.choice === choice).length;
      check(
        of("names"),
        votes.length === 0 ||
          (named("for") === count.for &&
            named("against") === count.against &&
            named("abstain") === count.abstained),
      );
    }
    const carried = item.ballots.filter((ballot) => ballot.result === "carried").length;
    check(`item ${item.position}: decision`, carried === (item.state === "decided" ? 1 : 0));
  }
  return faults;
}
