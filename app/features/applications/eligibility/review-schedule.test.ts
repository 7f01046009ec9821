import { describe, expect, it } from "vitest";
import { defaultProcedure } from "../lifecycle/settings";
import { reviewSchedule } from "./review-schedule";

describe("schedule of a review", () => {
  it("adds up the terms in force", () => {
    const { steps, total, toCommittee, toBoard } = reviewSchedule(defaultProcedure);
    expect(toCommittee).toBe(1 + 5 + 7 + 10 + 10);
    expect(toBoard).toBe(toCommittee + 20);
    expect(total).toBe(toBoard + 10);
    expect(steps.map((step) => step.start)).toEqual([0, 1, 6, 13, 23, 33, 53]);
  });

  it("follows a changed term", () => {
    const terms = {
      ...defaultProcedure.terms,
      expert_review: { days: 14, unit: "working" },
    } as const;
    expect(reviewSchedule({ ...defaultProcedure, terms }).toCommittee).toBe(37);
  });
});
