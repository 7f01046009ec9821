import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differs, marksOf } from "./marks";
import { type Cell, figure, nothing } from "./row";

const cell = (rank: number | null): Cell => ({ lines: [String(rank)], notes: [], rank });
const marks = (better: "more" | "less" | null, ...ranks: (number | null)[]) =>
  marksOf(ranks.map(cell), better);

describe("the ends of a row", () => {
  it("are its best and its weakest, whichever way is better", () => {
    expect(marks("more", 1, 3, 2)).toEqual(["worst", "best", null]);
    expect(marks("less", 1, 3, 2)).toEqual(["best", "worst", null]);
    expect(marks("more", 3, 3, 1)).toEqual([null, null, "worst"]);
  });

  it("are not marked where there is nothing to choose between", () => {
    expect(marks("more", 2, 2)).toEqual([null, null]);
    expect(marks("more", 2, null)).toEqual([null, null]);
    expect(marks(null, 1, 2)).toEqual([null, null]);
    expect(marksOf([], "more")).toEqual([]);
  });

  it("never fall on what is unknown, and at each end on one cell alone", () => {
    const rank = fc.option(fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(rank), fc.constantFrom("more", "less"), (ranks, better) => {
        const got = marks(better, ...ranks);
        expect(got).toHaveLength(ranks.length);
        for (const [index, mark] of got.entries()) if (mark) expect(ranks[index]).not.toBeNull();
        for (const end of ["best", "worst"]) {
          expect(got.filter((mark) => mark === end).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("do not tell apart what is shown alike", () => {
    const cells = [3.3333, 3.3341].map((value) => figure(value, { locale: "ru", digits: 2 }));
    expect(marksOf(cells, "more")).toEqual([null, null]);
    expect(differs(cells)).toBe(false);
  });
});

describe("a row", () => {
  it("differs by what is shown, notes included", () => {
    expect(differs([cell(1), cell(1)])).toBe(false);
    expect(differs([cell(1), nothing])).toBe(true);
    expect(differs([cell(1), { ...cell(1), notes: ["norm"] }])).toBe(true);
    expect(differs([cell(1)])).toBe(false);
  });
});
