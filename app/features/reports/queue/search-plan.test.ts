import { describe, expect, it } from "vitest";
import { planSearch } from "./search-plan";

const plan = (shares: number[], total = 200_000, filterShare = 1) =>
  planSearch({ total, shares, filterShare, rows: 26 }).read;

describe("the way a search is read", () => {
  it("looks a rare word up and walks the newest for a common one", () => {
    expect(plan([0.001])).toBe("words_first");
    expect(plan([0.01])).toBe("words_first");
    expect(plan([0.1])).toBe("newest_first");
    expect(plan([0.5])).toBe("newest_first");
  });

  it("takes common words that rarely meet for a rare one", () => {
    expect(plan([0.05, 0.05])).toBe("words_first");
    expect(plan([0.5, 0.4])).toBe("newest_first");
  });

  it("shifts with the size of the table and with the filters", () => {
    expect(plan([0.03], 1_000_000)).toBe("newest_first");
    expect(plan([0.03], 20_000)).toBe("words_first");
    expect(plan([0.1], 200_000, 0.0005)).toBe("words_first");
  });

  it("looks up when nothing is known", () => {
    expect(plan([])).toBe("words_first");
  });
});
