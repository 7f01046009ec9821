import { describe, expect, it } from "vitest";
import { whoseMove } from "./whose-move";

const due = new Date("2026-12-07T20:59:59Z");
const before = new Date("2026-12-07T20:00:00Z");
const after = new Date("2026-12-07T21:00:00Z");

describe("whose move it is", () => {
  it("is the applicant's while an answer is still in time", () => {
    expect(whoseMove("clarification_requested", due, before)).toBe("applicant");
    expect(whoseMove("rejected", due, before)).toBe("applicant");
  });

  it("is nobody's once the time to answer, accept or appeal has passed", () => {
    expect(whoseMove("clarification_requested", due, after)).toBe("nobody");
    expect(whoseMove("offer_issued", due, after)).toBe("nobody");
    expect(whoseMove("rejected", due, after)).toBe("nobody");
  });

  it("stays the applicant's on a draft and the cluster's on a late review", () => {
    expect(whoseMove("draft", due, after)).toBe("applicant");
    expect(whoseMove("technical_review", due, after)).toBe("cluster");
    expect(whoseMove("moved_in", null, after)).toBe("nobody");
  });
});
