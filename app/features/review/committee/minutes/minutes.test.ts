import { describe, expect, it } from "vitest";
import { countVotes, marksOf } from "../count-votes";
import { faultsOf, type MinutesBody, type MinutesItem } from "./minutes";

const marks = marksOf({ quorumShare: 0.5, passShare: 2 / 3 });
const roll = { seats: 3, entitled: 3, present: 3 };
const { count } = countVotes(roll, ["for", "for", "against"], marks);

const item: MinutesItem = {
  id: "1",
  position: 1,
  application: { number: "ММК-2026-0001", title: "Проба", organisation: "ООО «Проба»" },
  packSha256: null,
  state: "decided",
  discussion: "",
  recusals: [],
  ballots: [
    {
      seq: 1,
      proposal: "approve",
      reasonCode: null,
      reason: null,
      reasons: "Да",
      conditions: [],
      result: "carried",
      count,
      votes: [
        { name: "А", choice: "for" },
        { name: "Б", choice: "for" },
        { name: "В", choice: "against" },
      ],
    },
  ],
};

const body: MinutesBody = {
  session: {
    number: "К-2026-01",
    kind: "committee",
    voting: "open",
    heldAt: "2026-12-01T08:00:00.000Z",
    openedAt: null,
    closedAt: "2026-12-01T09:00:00.000Z",
    place: "Здесь",
  },
  seats: [
    { name: "А", role: "chair", present: true },
    { name: "Г", role: "secretary", present: false },
    { name: "Б", role: "member", present: true },
    { name: "В", role: "member", present: true },
  ],
  attendance: { seats: 3, present: 3, absent: 0 },
  ...marks,
  items: [item],
};

const [ballot] = item.ballots;
if (!ballot) throw new Error("no ballot");
const withBallot = (change: Partial<typeof ballot>): MinutesBody => ({
  ...body,
  items: [{ ...item, ballots: [{ ...ballot, ...change }] }],
});

describe("minutes that add up", () => {
  it("have no faults", () => {
    expect(faultsOf(body)).toEqual([]);
    expect(faultsOf(withBallot({ votes: [] }))).toEqual([]);
  });

  it.each<[string, MinutesBody, string]>([
    ["a member too few", { ...body, attendance: { seats: 2, present: 3, absent: -1 } }, "seats"],
    [
      "an absence too many",
      { ...body, attendance: { seats: 3, present: 3, absent: 1 } },
      "attendance",
    ],
    ["a vote too many", withBallot({ count: { ...count, for: 3 } }), "votes"],
    ["more present than entitled", withBallot({ count: { ...count, entitled: 2 } }), "entitled"],
    ["a name that voted otherwise", withBallot({ votes: [{ name: "А", choice: "for" }] }), "names"],
    ["a decision that was not carried", withBallot({ result: "not_carried" }), "decision"],
  ])("do not have %s", (_what, faulty, fault) => {
    expect(faultsOf(faulty).join()).toContain(fault);
  });
});
