import { describe, expect, it } from "vitest";
import { allStatuses } from "../lifecycle/status";
import { staffParts } from "./staff-parts";

const partsOf = (...given: Parameters<typeof staffParts>) =>
  staffParts(...given).flatMap(({ parts }) => parts);

describe("the parts of an application", () => {
  it("are in one group each, and no group is empty", () => {
    for (const status of allStatuses) {
      const groups = staffParts(status, ["coordinator", "legal"], "overview");
      const parts = groups.flatMap((one) => one.parts);
      expect(new Set(parts).size).toBe(parts.length);
      expect(groups.every((one) => one.parts.length > 0)).toBe(true);
    }
  });

  it("are the content alone for whoever was granted no more", () => {
    expect(partsOf("expert_review", ["external_expert"], "answers")).toEqual([
      "answers",
      "documents",
    ]);
  });

  it("are those that hold something yet, and always the one that is open", () => {
    const seen = (status: Parameters<typeof staffParts>[0]) =>
      partsOf(status, ["legal"], "overview").filter((part) =>
        ["conditions", "offer", "agreement", "reporting"].includes(part),
      );
    expect(seen("technical_review")).toEqual([]);
    expect(seen("approved_with_conditions")).toEqual(["conditions", "offer"]);
    expect(seen("agreement_negotiation")).toEqual(["conditions", "offer", "agreement"]);
    expect(seen("moved_in")).toEqual(["conditions", "offer", "agreement", "reporting"]);
    expect(partsOf("technical_review", ["legal"], "agreement")).toContain("agreement");
  });

  it("are those of the reader's roles", () => {
    expect(partsOf("moved_in", ["technical_reviewer"], "overview")).not.toContain("reviews");
    expect(partsOf("moved_in", ["committee_member"], "overview")).not.toContain("agreement");
    expect(partsOf("moved_in", ["auditor"], "overview")).toEqual(
      expect.arrayContaining(["reviews", "allocation", "agreement", "reporting"]),
    );
  });
});
