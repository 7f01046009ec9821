import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statusRow, transitions } from "~/features/applications";
import { conditionOwners } from "../committee/ballot/proposal";
import {
  type ConditionAct,
  type ConditionState,
  conditionActs,
  conditionStates,
  followedStatuses,
  isUnsettled,
  offeredTo,
  sideOf,
  whyNotAct,
} from "./condition-states";

const acts = Object.keys(conditionActs) as ConditionAct[];
const roles = ["owner", "editor", "viewer", "coordinator", "chair", "legal", "administrator"];

describe("the course of a condition", () => {
  it("never leaves its table, and never leaves a settled state, whatever anybody tries", () => {
    const tries = fc.array(
      fc.record({ act: fc.constantFrom(...acts), role: fc.constantFrom(...roles) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...conditionOwners), tries, (owner, attempts) => {
        let state: ConditionState = "open";
        let awaited = false;
        for (const { act, role } of attempts) {
          const why = whyNotAct(act, [role], { state, owner });
          const row = conditionActs[act];
          const lawful =
            (row.from as readonly string[]).includes(state) &&
            (row.by as readonly string[]).includes(role) &&
            (row.owners as readonly string[]).includes(owner);
          expect(why === undefined).toBe(lawful);
          expect(offeredTo([role], { state, owner }).includes(act)).toBe(lawful);
          if (!lawful) continue;
          if (act === "accept_proof" || act === "return_proof") expect(awaited).toBe(true);
          expect(isUnsettled(state)).toBe(true);
          awaited = act === "send_proof";
          state = row.to;
          expect(conditionStates).toContain(state);
          if (owner === "cluster") expect(state).not.toBe("proof_sent");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is judged by the cluster alone and proved by the company alone", () => {
    for (const act of acts) {
      const company = act === "send_proof";
      expect(conditionActs[act].by.every((role) => ["owner", "editor"].includes(role))).toBe(
        company,
      );
    }
    expect(sideOf(["coordinator", "chair", "viewer"])).toEqual(["viewer"]);
    expect(sideOf(["coordinator", "chair"])).toEqual(["coordinator", "chair"]);
  });

  it("says why not: the role first, then the condition's owner, then its state", () => {
    const open = { state: "open", owner: "applicant" } as const;
    expect(whyNotAct("accept_proof", ["legal"], open)).toBe("forbidden");
    expect(whyNotAct("record_fulfilled", ["coordinator"], open)).toBe("condition_other_owner");
    expect(whyNotAct("accept_proof", ["coordinator"], open)).toBe("no_proof");
    for (const state of ["fulfilled", "waived"] as const) {
      expect(whyNotAct("send_proof", ["owner"], { ...open, state })).toBe("condition_settled");
    }
    expect(whyNotAct("waive_condition", ["chair"], { ...open, state: "lapsed" })).toBe(
      "condition_lapsed",
    );
  });

  it("is followed on the way from the approval to the agreement, and nowhere else", () => {
    const way = new Set(["approved_with_conditions"]);
    for (let before = 0; before !== way.size; ) {
      before = way.size;
      for (const row of transitions) {
        const leads = row.from.some((one) => way.has(one)) && row.intent !== "start_agreement";
        const to = row.to;
        if (leads && to !== "asking_stage" && !statusRow(to).final) way.add(to);
      }
    }
    expect([...way].sort()).toEqual([...followedStatuses].sort());
    const start = transitions.filter((row) => row.intent === "start_agreement");
    expect(start.flatMap((row) => row.from).every((one) => followedStatuses.includes(one))).toBe(
      true,
    );
    for (const row of start) expect(row.guards).toContain("not_held");
  });
});
