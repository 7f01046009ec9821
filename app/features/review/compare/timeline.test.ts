import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthNumber, timelineOf } from "./timeline";

const project = (id: string, ...phases: Record<string, string>[]) => ({
  id,
  number: `ММК-2026-${id}`,
  answers: Object.fromEntries(
    phases.flatMap((phase, row) =>
      Object.entries(phase).map(([cell, value]) => [`phases[${row}].${cell}`, value] as const),
    ),
  ),
});
const whole = { design: "2027-03", build: "2027-09", qualify: "2028-06", launch: "2028-10" };

describe("the phases of several projects", () => {
  it("stand on one scale of whole years", () => {
    const timeline = timelineOf([project("a", whole), project("b", { launch: "2030-01" })]);
    expect(timeline).toMatchObject({ from: 2027 * 12, months: 48 });
    expect(timeline?.projects.map(({ lanes }) => lanes.length)).toEqual([1, 1]);
    expect(timeline?.projects[0]?.lanes[0]?.bars).toEqual([
      { stretch: "design", from: monthNumber("2027-03"), to: monthNumber("2027-09") },
      { stretch: "build", from: monthNumber("2027-09"), to: monthNumber("2028-06") },
      { stretch: "qualify", from: monthNumber("2028-06"), to: monthNumber("2028-10") },
    ]);
    expect(timeline?.projects[1]?.lanes[0]).toMatchObject({ bars: [], launch: 2030 * 12 });
  });

  it("bridge a step without a month, and draw none without an end", () => {
    const { build: _, ...bridged } = whole;
    const lanes = timelineOf([project("a", bridged, { design: "2027-01", name: "II" })]);
    expect(lanes?.projects[0]?.lanes[0]?.bars[0]).toMatchObject({
      stretch: "design",
      to: monthNumber("2028-06"),
    });
    expect(lanes?.projects[0]?.lanes[1]).toMatchObject({ bars: [], launch: null });
  });

  it("are not drawn when nobody names a month", () => {
    expect(timelineOf([project("a"), project("b", { name: "I", area: "10" })])).toBeNull();
    expect(timelineOf([])).toBeNull();
  });

  it("always lie on the scale", () => {
    const month = fc
      .record({
        year: fc.integer({ min: 2024, max: 2060 }),
        month: fc.integer({ min: 1, max: 12 }),
      })
      .map(({ year, month: one }) => `${year}-${String(one).padStart(2, "0")}`);
    const phase = fc.record(
      { design: month, build: month, qualify: month, launch: month },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(phase, { maxLength: 6 }), (phases) => {
        const timeline = timelineOf([project("a", ...phases)]);
        if (!timeline) return;
        const end = timeline.from + timeline.months;
        expect([timeline.from % 12, timeline.months % 12]).toEqual([0, 0]);
        for (const { bars, launch } of timeline.projects.flatMap(({ lanes }) => lanes)) {
          for (const { from, to } of bars) {
            expect(from).toBeGreaterThanOrEqual(timeline.from);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(end);
          }
          if (launch !== null) expect(launch).toBeLessThan(end);
        }
      }),
    );
  });
});
