import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Outline, outlineArea } from "../inventory/polygon";
import { spaceTypes } from "../norms";
import { addSpaces, divideSpaces } from "./divide-area";
import { divideOutline, mergeOutlines } from "./outline";

const tenths = fc.integer({ min: 1, max: 9000 }).map((value) => value / 10);

/** An area in tenths cut into some parts, none of them empty. */
const cutsOf = (whole: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: Math.max(1, whole - 1) }), { maxLength: 4 })
    .map((cuts) => {
      const edges = [0, ...cuts.filter((cut) => cut < whole).sort((a, b) => a - b), whole];
      return edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / 10);
    });

describe("the uses of a unit that is divided", () => {
  it("are with its parts what they were, to a tenth of a square metre", () => {
    const uses = fc.dictionary(fc.constantFrom(...spaceTypes), tenths, { minKeys: 1 });
    const divided = uses.chain((spaces) => {
      const whole = Math.round(Object.values(spaces).reduce((sum, one) => sum + one, 0) * 10);
      return fc.tuple(fc.constant(spaces), cutsOf(whole));
    });
    fc.assert(
      fc.property(divided, ([spaces, parts]) => {
        const made = divideSpaces(spaces, parts);
        expect(addSpaces(made)).toEqual(spaces);
        made.forEach((one, index) => {
          const area = Object.values(one).reduce((sum, each) => sum + each, 0);
          expect(area).toBeCloseTo(parts[index] ?? 0, 5);
        });
      }),
    );
  });
});

const box = (x: number, y: number, width: number, height: number): Outline => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

describe("the outline of a unit", () => {
  it("is divided in proportion, and is whole again when its parts are merged", () => {
    const boxes = fc.tuple(...[40, 40, 60, 60].map((max) => fc.integer({ min: 10, max })));
    const shares = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(boxes, shares, ([x = 0, y = 0, width = 1, height = 1], parts) => {
        const whole = box(x, y, width, height);
        const made = divideOutline(whole, parts);
        const all = parts.reduce((sum, one) => sum + one, 0);
        made.forEach((one, index) => {
          const expected = (outlineArea(whole) * (parts[index] ?? 0)) / all;
          expect(Math.abs(outlineArea(one) - expected)).toBeLessThan(0.2);
        });
        const merged = mergeOutlines(made);
        expect(merged).toHaveLength(4);
        expect(outlineArea(merged ?? [])).toBeCloseTo(outlineArea(whole), 3);
      }),
    );
  });

  it("is that of neighbours of different depth, whichever way they run", () => {
    const deep = [...box(10, 0, 10, 20)].reverse();
    const merged = mergeOutlines([box(0, 0, 10, 10), deep]);
    expect(merged).toHaveLength(6);
    expect(outlineArea(merged ?? [])).toBe(300);
  });

  it("is not made of what does not adjoin", () => {
    expect(mergeOutlines([box(0, 0, 10, 10), box(12, 0, 10, 10)])).toBeNull();
    expect(mergeOutlines([box(0, 0, 10, 10), box(10, 10, 10, 10)])).toBeNull();
  });
});
