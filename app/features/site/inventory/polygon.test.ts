import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSimple, type Outline, outlineArea, rectangle, sharedArea } from "./polygon";

const metres = fc.integer({ min: 0, max: 60 });
const size = fc.integer({ min: 1, max: 40 });
const box = fc.tuple(metres, metres, size, size);
const overlap = (from: number, size: number, other: number, otherSize: number) =>
  Math.max(0, Math.min(from + size, other + otherSize) - Math.max(from, other));

const el: Outline = [
  [0, 0],
  [10, 0],
  [10, 4],
  [4, 4],
  [4, 10],
  [0, 10],
];

describe("an outline", () => {
  it("covers what its corners enclose, whichever way round", () => {
    expect(outlineArea(el)).toBe(64);
    expect(outlineArea([...el].reverse())).toBe(64);
  });

  it("shares with another rectangle what both cover", () => {
    fc.assert(
      fc.property(box, box, (one, other) => {
        const [x, y, width, height] = one;
        const [left, bottom, wide, high] = other;
        const shared = overlap(x, width, left, wide) * overlap(y, height, bottom, high);
        expect(sharedArea(rectangle(...one), rectangle(...other))).toBeCloseTo(shared, 6);
      }),
    );
  });

  it("shares nothing with what only touches it, or stands in its corner", () => {
    expect(sharedArea(el, rectangle(4, 4, 6, 6))).toBe(0);
    expect(sharedArea(el, rectangle(10, 0, 5, 4))).toBe(0);
    expect(sharedArea(el, rectangle(3, 3, 7, 7))).toBeCloseTo(13, 9);
  });

  it("shares itself with itself, also when it stands askew", () => {
    const diamond: Outline = [
      [5, 0],
      [10, 5],
      [5, 10],
      [0, 5],
    ];
    expect(sharedArea(diamond, diamond)).toBeCloseTo(50, 9);
    expect(sharedArea(diamond, rectangle(0, 0, 5, 10))).toBeCloseTo(25, 9);
    expect(sharedArea(el, diamond)).toBeCloseTo(sharedArea(diamond, el), 9);
  });

  it("crosses itself nowhere", () => {
    expect(isSimple(el)).toBe(true);
    const bow: Outline = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ];
    expect(isSimple(bow)).toBe(false);
  });
});
