import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "~/features/site";
import { site, start } from "../judge/plan.testing";
import { type BoardItem, boardRows } from "./board-rows";

const span = { from: start, until: start + 20 };
const items: fc.Arbitrary<BoardItem[]> = fc.array(
  fc
    .record({
      unitId: fc.constantFrom("A-1", "A-2"),
      from: fc.integer({ min: start - 10, max: start + 25 }),
      length: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ unitId, from, length }) => ({
      unitId,
      quarters: { from, until: from + length },
      kind: "kept",
    })),
  { maxLength: 8 },
);

describe("the board", () => {
  it("shows each quarter of a lane once, and everything that is in sight in some lane", () => {
    fc.assert(
      fc.property(items, (given) => {
        for (const { unit, lanes } of boardRows(site.units, given, span)) {
          for (const lane of lanes) {
            expect(lane.reduce((sum, cell) => sum + cell.span, 0)).toBe(20);
            lane.reduce((at, cell) => {
              expect(cell.from).toBe(at);
              return at + cell.span;
            }, span.from);
          }
          const bars = lanes.flat().filter(({ kind }) => kind === "bar");
          const own = given.filter((one) => one.unitId === unit.id && overlap(one.quarters, span));
          expect(bars).toHaveLength(own.length);
        }
      }),
    );
  });

  it("says where a bar goes on and where a unit is not there yet", () => {
    const [unit] = site.units;
    if (!unit) throw new Error("no unit");
    const late = { ...unit, life: { from: start + 2, until: start + 200 } };
    const item: BoardItem = {
      unitId: unit.id,
      quarters: { from: start + 4, until: start + 60 },
      kind: "kept",
    };
    const [row] = boardRows([late], [item], span);
    expect(row?.lanes).toHaveLength(1);
    expect(row?.lanes[0]?.map(({ kind }) => kind)).toEqual([
      "absent",
      "absent",
      "free",
      "free",
      "bar",
    ]);
    expect(row?.lanes[0]?.at(-1)).toMatchObject({ span: 16, before: false, after: true });
  });
});
