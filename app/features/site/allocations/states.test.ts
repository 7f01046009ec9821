import { describe, expect, it } from "vitest";
import {
  allCommands,
  allocationCommands,
  allocationStates,
  keeps,
  offeredCommands,
  whyNotAllocate,
} from "./states";

const before = [null, ...allocationStates];
const roles = [
  "leasing_manager",
  "owner",
  "clock",
  "coordinator",
  "chair",
  "legal",
  "administrator",
];

describe("what can be done with space", () => {
  it("is what the table says, for each command, state and role", () => {
    for (const command of allCommands) {
      const row = allocationCommands[command];
      for (const state of before) {
        for (const role of roles) {
          const why = whyNotAllocate(command, state, [role]);
          if (role !== row.by) expect(why).toBe("forbidden");
          else if ((row.from as readonly unknown[]).includes(state)) expect(why).toBeUndefined();
          else expect(why).toBe("wrong_allocation_state");
        }
      }
    }
  });

  it("leads to every state, and nowhere from what has ended", () => {
    expect(new Set(allCommands.map((one) => allocationCommands[one].to))).toEqual(
      new Set(allocationStates),
    );
    expect(offeredCommands("ended", roles)).toEqual([]);
  });

  it("is the leasing manager's, save that an offer is answered and terms end by themselves", () => {
    const by = (role: string) => allCommands.filter((one) => allocationCommands[one].by === role);
    expect(by("clock")).toEqual(["expire", "lapse"]);
    expect(by("owner")).toEqual(["accept"]);
    expect(offeredCommands("held", ["leasing_manager"])).toEqual([
      "prolong",
      "reserve",
      "offer",
      "move",
      "release",
    ]);
  });

  it("leaves what is offered to its offer alone", () => {
    expect(offeredCommands("offered", roles)).toEqual(["offer", "leave_out", "accept", "lapse"]);
  });

  it("never weakens what was given, save that an offer loses its term when it is answered", () => {
    const ranks: readonly (string | null)[] = allocationStates;
    const rank = (state: string | null) => ranks.indexOf(state);
    const answered: readonly string[] = ["accept", "leave_out"];
    for (const command of allCommands) {
      const { from, to } = allocationCommands[command];
      if (answered.includes(command)) expect(keeps(to)).toBe(true);
      else for (const state of from) expect(rank(to)).toBeGreaterThanOrEqual(rank(state));
    }
    expect(allocationStates.filter(keeps)).toEqual(["held", "reserved", "offered", "contracted"]);
  });
});
