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
const roles = ["leasing_manager", "clock", "coordinator", "chair", "legal", "administrator"];

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

  it("is the leasing manager's, save that holds end by themselves", () => {
    expect(allCommands.filter((one) => allocationCommands[one].by === "clock")).toEqual(["expire"]);
    expect(offeredCommands("held", ["leasing_manager"])).toEqual([
      "prolong",
      "reserve",
      "move",
      "release",
    ]);
  });

  it("never weakens what was given", () => {
    const ranks: readonly (string | null)[] = allocationStates;
    const rank = (state: string | null) => ranks.indexOf(state);
    for (const command of allCommands) {
      const { from, to } = allocationCommands[command];
      for (const state of from) expect(rank(to)).toBeGreaterThanOrEqual(rank(state));
    }
    expect(allocationStates.filter(keeps)).toEqual(["held", "reserved", "contracted"]);
  });
});
