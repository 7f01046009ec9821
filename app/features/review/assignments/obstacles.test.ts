import { describe, expect, it } from "vitest";
import type { Expert } from "../experts/expert";
import { isAway } from "../experts/expert";
import { obstacleOf, type Tie } from "./obstacles";

const span = { from: "2026-12-01", until: "2026-12-10" };
const expert = (change: Partial<Expert> = {}): Expert => ({
  id: "e",
  name: "Эксперт",
  external: false,
  competences: [],
  cap: 2,
  load: 1,
  away: { from: null, until: null },
  ...change,
});

describe("an absence", () => {
  it.each([
    [null, null, false],
    ["2026-11-20", "2026-11-30", false],
    ["2026-11-20", "2026-12-01", true],
    ["2026-12-10", "2026-12-20", true],
    ["2026-12-11", null, false],
    ["2026-12-05", null, true],
    [null, "2026-12-01", true],
    [null, "2026-11-30", false],
    ["2026-12-03", "2026-12-04", true],
  ])("from %s until %s stands in the way: %s", (from, until, expected) => {
    expect(isAway({ from, until }, span)).toBe(expected);
  });
});

describe("an obstacle", () => {
  it("is a record first, then an absence, then the cap", () => {
    const busy = expert({ load: 2, away: { from: "2026-12-02", until: null } });
    expect(obstacleOf(busy, ["finding_open", "barred"], span)).toBe("barred");
    expect(obstacleOf(busy, [], span)).toBe("away");
    expect(obstacleOf(expert({ load: 2 }), [], span)).toBe("at_cap");
    expect(obstacleOf(expert({ load: 3 }), [], span)).toBe("at_cap");
    expect(obstacleOf(expert(), [], span)).toBeUndefined();
  });

  it("is no matter for a second thought: a likeness of names, or a refusal in this round", () => {
    const doubts: Tie[] = ["affiliated", "ended"];
    expect(obstacleOf(expert(), doubts, span)).toBeUndefined();
  });
});
