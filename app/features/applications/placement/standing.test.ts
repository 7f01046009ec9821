import { describe, expect, it } from "vitest";
import { allStatuses } from "../lifecycle/status";
import { endedStatuses, standsFor } from "./standing";

describe("space for an application", () => {
  it("is given the more firmly the further it is", () => {
    for (const status of allStatuses) {
      if (standsFor("contract", status)) expect(standsFor("reserve", status)).toBe(true);
      if (standsFor("reserve", status)) expect(standsFor("hold", status)).toBe(true);
      if (standsFor("hold", status)) expect(standsFor("request", status)).toBe(true);
      expect(standsFor("release", status)).toBe(true);
    }
  });

  it("is neither asked for in a draft nor left to what has ended", () => {
    expect(standsFor("request", "draft")).toBe(false);
    for (const status of endedStatuses) expect(standsFor("request", status)).toBe(false);
    expect(endedStatuses).toContain("withdrawn");
    expect(endedStatuses).not.toContain("moved_in");
  });
});
