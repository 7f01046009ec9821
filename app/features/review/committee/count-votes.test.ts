import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstThresholds } from "../rules/thresholds";
import {
  type Choice,
  countVotes,
  fractionOf,
  hasQuorum,
  marksOf,
  quorumNeeds,
  rollOf,
  type VotingSeat,
} from "./count-votes";

const marks = marksOf(firstThresholds);
const choices: Choice[] = ["for", "against", "abstain"];

const seat = fc.record({
  userId: fc.uuid(),
  attendance: fc.constantFrom<VotingSeat["attendance"][]>("expected", "present", "absent"),
  excluded: fc.boolean(),
}) as fc.Arbitrary<VotingSeat>;

const session = fc.array(seat, { maxLength: 25 }).chain((seats) =>
  fc.record({
    seats: fc.constant(seats),
    votes: fc.array(fc.constantFrom(...choices), { maxLength: rollOf(seats).present }),
  }),
);

const share = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .filter(([den, num]) => num <= den);

describe("a share as a fraction", () => {
  it("is the one that people mean", () => {
    expect(fractionOf(0.5)).toEqual({ num: 1, den: 2 });
    expect(fractionOf(2 / 3)).toEqual({ num: 2, den: 3 });
    expect(fractionOf(0.67)).toEqual({ num: 67, den: 100 });
    expect(fractionOf(0)).toEqual({ num: 0, den: 1 });
    expect(fractionOf(1)).toEqual({ num: 1, den: 1 });
  });

  it("survives being stored as a floating number", () => {
    fc.assert(
      fc.property(share, ([den, num]) => {
        const found = fractionOf(JSON.parse(JSON.stringify(num / den)));
        expect(found.num * den).toBe(num * found.den);
      }),
    );
  });
});

describe("a quorum", () => {
  it("is more than half of those entitled, by the rules that the portal comes with", () => {
    const at = (present: number, entitled: number) =>
      hasQuorum({ present, entitled }, marks.quorum);
    expect([at(2, 3), at(2, 4), at(3, 4), at(1, 1), at(0, 0), at(0, 1)]).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it("is there exactly from the number that is named as needed", () => {
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        ([den, num], entitled, some) => {
          const present = Math.min(some, entitled);
          const quorum = { num, den };
          expect(hasQuorum({ present, entitled }, quorum)).toBe(
            present > 0 && present >= quorumNeeds(entitled, quorum),
          );
        },
      ),
    );
  });

  it("does not count who is recused, neither as entitled nor as present", () => {
    const present = { attendance: "present" as const };
    const roll = rollOf([
      { userId: "a", ...present, excluded: false },
      { userId: "b", ...present, excluded: true },
      { userId: "c", attendance: "absent", excluded: false },
      { userId: "d", attendance: "expected", excluded: true },
    ]);
    expect(roll).toEqual({ seats: 4, entitled: 2, present: 1, presentIds: ["a"] });
  });
});

describe("a count", () => {
  const roll = { seats: 3, entitled: 3, present: 3 };

  it.each<[string, Choice[], string]>([
    ["two of three for it", ["for", "for", "against"], "carried"],
    ["two of three, one abstaining", ["for", "for", "abstain"], "carried"],
    ["one of two for it", ["for", "against"], "not_carried"],
    ["nobody voting", [], "not_carried"],
    ["everybody abstaining", ["abstain", "abstain", "abstain"], "not_carried"],
    ["one vote for it and two not cast", ["for"], "carried"],
  ])("%s", (_what, votes, result) => {
    expect(countVotes(roll, votes, marks).result).toBe(result);
  });

  it("carries nothing without a quorum", () => {
    const absent = { seats: 4, entitled: 4, present: 2 };
    expect(countVotes(absent, ["for", "for"], marks).result).toBe("no_quorum");
  });

  it("adds up whatever happens", () => {
    fc.assert(
      fc.property(session, ({ seats, votes }) => {
        const { count } = countVotes(rollOf(seats), votes, marks);
        expect(count.for + count.against + count.abstained + count.notCast).toBe(count.present);
        expect(count.present).toBeLessThanOrEqual(count.entitled);
        expect(count.entitled).toBeLessThanOrEqual(count.seats);
        expect(count.notCast).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("carries exactly with a quorum and two thirds of the votes cast, in whole numbers", () => {
    fc.assert(
      fc.property(session, ({ seats, votes }) => {
        const { count, result } = countVotes(rollOf(seats), votes, marks);
        const quorum = count.present * 2 > count.entitled;
        const passed = count.for > 0 && count.for * 3 >= votes.length * 2;
        expect(result).toBe(!quorum ? "no_quorum" : passed ? "carried" : "not_carried");
      }),
    );
  });

  it("is judged in whole numbers by whatever shares, stored as floating numbers", () => {
    fc.assert(
      fc.property(session, share, share, ({ seats, votes }, [qDen, qNum], [pDen, pNum]) => {
        const other = marksOf({ quorumShare: qNum / qDen, passShare: pNum / pDen });
        const { count, result } = countVotes(rollOf(seats), votes, other);
        const quorum = count.present > 0 && count.present * qDen > count.entitled * qNum;
        const passed = count.for > 0 && count.for * pDen >= votes.length * pNum;
        expect(result).toBe(!quorum ? "no_quorum" : passed ? "carried" : "not_carried");
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the votes", () => {
    fc.assert(
      fc.property(session, ({ seats, votes }) => {
        const one = countVotes(rollOf(seats), votes, marks);
        expect(countVotes(rollOf(seats), [...votes].reverse(), marks)).toEqual(one);
      }),
    );
  });

  it("is never turned against a proposal by one more vote for it", () => {
    fc.assert(
      fc.property(session, ({ seats, votes }) => {
        const roll = rollOf(seats);
        if (votes.length >= roll.present) return;
        const before = countVotes(roll, votes, marks).result;
        const after = countVotes(roll, [...votes, "for"], marks).result;
        if (before === "carried") expect(after).toBe("carried");
      }),
    );
  });
});
