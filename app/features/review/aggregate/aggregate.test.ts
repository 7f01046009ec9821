import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstRubric, type WeightColumn, weightColumns } from "../rules/rubric";
import { firstThresholds } from "../rules/thresholds";
import { aggregate } from "./aggregate";
import { recommend, recommendations, safetyCriterion } from "./recommend";
import type { Sheet } from "./sheet";
import { besideOthers, tendencyOf, tendencyRules } from "./tendency";

const codes = firstRubric.map((one) => one.code);
const weigh = (sheets: readonly Sheet[], column: WeightColumn = "startup") =>
  aggregate(firstRubric, column, sheets, firstThresholds.disputedSpread);
const row = (figures: ReturnType<typeof weigh>, code: string) => {
  const found = figures.criteria.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const flat = (by: string, score: number | null, change: Record<string, number | null> = {}) => ({
  by,
  scores: { ...Object.fromEntries(codes.map((code) => [code, score])), ...change },
});

const column = fc.constantFrom(...weightColumns);
const cell = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const scored = fc.record(Object.fromEntries(codes.map((code) => [code, cell])));
const sheets = (minLength: number) =>
  fc
    .array(scored, { minLength, maxLength: 7 })
    .map((all): Sheet[] => all.map((scores, index) => ({ by: `e${index}`, scores })));

describe("the sum of the bulletins", () => {
  it("is the weighted mean on the scale from 20 to 100", () => {
    const figures = weigh([
      flat("a", 4, { science: 5 }),
      flat("b", 4, { science: 2 }),
      flat("c", 4, { science: 5 }),
    ]);
    expect(row(figures, "science")).toMatchObject({
      mean: 4,
      median: 5,
      spread: 3,
      disputed: true,
    });
    expect(row(figures, "goals")).toMatchObject({ mean: 4, median: 4, spread: 0, disputed: false });
    expect(figures.total).toBe(80);
  });

  it("reaches a threshold exactly when it is meant to", () => {
    expect(weigh([flat("a", 4), flat("b", 3)]).total).toBe(70);
    expect(weigh([flat("a", 4), flat("b", 3), flat("c", 3)]).total).toBe(200 / 3);
  });

  it("(peer failure 1: not applicable counts as zero) leaves out what does not apply instead of counting it as zero", () => {
    const figures = weigh([flat("a", 4, { science: null }), flat("b", 4, { science: null })]);
    expect(figures.total).toBe(80);
    expect(figures.weight).toBe(82);
    expect(row(figures, "science")).toMatchObject({ mean: null, share: 0, points: 0 });
    const half = weigh([flat("a", 4, { science: null }), flat("b", 4)]);
    expect(row(half, "science")).toMatchObject({ mean: 4, spread: 0 });
    expect(half.total).toBe(80);
  });

  it("is nothing when nobody scored anything", () => {
    expect(weigh([]).total).toBeNull();
    expect(weigh([flat("a", null)]).total).toBeNull();
  });

  it("stays within the scale, its shares sum to 100 and its parts to the total", () => {
    fc.assert(
      fc.property(sheets(0), column, (all, weights) => {
        const figures = weigh(all, weights);
        if (figures.total === null) return;
        expect(figures.total).toBeGreaterThanOrEqual(20);
        expect(figures.total).toBeLessThanOrEqual(100);
        const sum = (key: "share" | "points") =>
          figures.criteria.reduce((total, one) => total + one[key], 0);
        expect(sum("share")).toBeCloseTo(100, 8);
        expect(sum("points")).toBeCloseTo(figures.total, 8);
      }),
    );
  });

  it("does not depend on the order of the bulletins nor of the criteria", () => {
    const shuffled = sheets(1).chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(firstRubric, { minLength: firstRubric.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, others, rubric]) => {
        const one = weigh(all);
        const two = aggregate(rubric, "startup", others, firstThresholds.disputedSpread);
        expect(two.total).toBe(one.total);
        for (const { code, mean, median, spread, points } of one.criteria) {
          expect(row(two, code)).toMatchObject({ mean, median, spread, points });
        }
      }),
    );
  });

  it("is what the rules say, worked out one criterion after the other", () => {
    fc.assert(
      fc.property(sheets(1), column, (all, weights) => {
        let [points, weight] = [0, 0];
        for (const criterion of firstRubric) {
          const given = all.flatMap(({ scores }) => scores[criterion.code] ?? []);
          if (given.length === 0) continue;
          const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
          points += criterion.weights[weights] * mean;
          weight += criterion.weights[weights];
        }
        const { total } = weigh(all, weights);
        if (weight === 0) expect(total).toBeNull();
        else expect(total).toBeCloseTo((points / weight) * 20, 8);
      }),
    );
  });

  it("depends on the weights towards one another alone", () => {
    fc.assert(
      fc.property(sheets(1), fc.integer({ min: 2, max: 9 }), (all, times) => {
        const heavier = firstRubric.map((one) => ({
          ...one,
          weights: { ...one.weights, startup: one.weights.startup * times },
        }));
        const two = aggregate(heavier, "startup", all, firstThresholds.disputedSpread);
        const one = weigh(all);
        if (one.total === null) expect(two.total).toBeNull();
        else expect(two.total).toBeCloseTo(one.total, 8);
      }),
    );
  });

  it("is not changed by a bulletin to which nothing applies", () => {
    fc.assert(
      fc.property(sheets(1), (all) => {
        expect(weigh([...all, flat("none", null)]).total).toBe(weigh(all).total);
      }),
    );
  });

  it("is not changed by an expert who scores as all do together", () => {
    fc.assert(
      fc.property(sheets(1), (all) => {
        const means = weigh(all).criteria.map(({ code, mean }) => [code, mean] as const);
        const twice = weigh([...all, ...all]);
        for (const [code, mean] of means) expect(row(twice, code).mean).toBe(mean);
        expect(twice.total).toBe(weigh(all).total);
      }),
    );
  });

  it("never falls when a score rises, and the recommendation never worsens", () => {
    const raised = sheets(1).chain((all) =>
      fc.record({
        all: fc.constant(all),
        at: fc.nat({ max: all.length - 1 }),
        code: fc.constantFrom(...codes),
      }),
    );
    const rank = (figures: ReturnType<typeof weigh>) => {
      const { recommendation } = recommend(figures, firstThresholds);
      return recommendation === null ? -1 : -recommendations.indexOf(recommendation);
    };
    fc.assert(
      fc.property(raised, column, ({ all, at, code }, weights) => {
        const score = all[at]?.scores[code] ?? null;
        if (score === null || score === 5) return;
        const higher = all.map((sheet, index) =>
          index === at ? { ...sheet, scores: { ...sheet.scores, [code]: score + 1 } } : sheet,
        );
        const [before, after] = [weigh(all, weights), weigh(higher, weights)];
        expect(after.total).toBeGreaterThanOrEqual(before.total ?? 0);
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });
});

describe("the recommendation", () => {
  const advise = (...all: Sheet[]) => recommend(weigh(all), firstThresholds);
  const three = (score: number, change?: Record<string, number | null>) =>
    ["a", "b", "c"].map((by) => flat(by, score, change));
  const reasonsOf = (advice: ReturnType<typeof advise>) => advice.reasons.map((one) => one.code);

  it("follows the total", () => {
    expect(advise(...three(4)).recommendation).toBe("approve");
    expect(advise(...three(3)).recommendation).toBe("conditional");
    expect(advise(...three(2)).recommendation).toBe("reject");
  });

  it("is no approval with a criterion or with safety below the least mean", () => {
    const weak = advise(...three(5, { team: 1 }));
    expect(weak.recommendation).toBe("conditional");
    expect(reasonsOf(weak)).toEqual(["total_reaches_approval", "criterion_below"]);
    const unsafe = advise(...three(5, { [safetyCriterion]: 2 }));
    expect(unsafe.recommendation).toBe("conditional");
    expect(reasonsOf(unsafe)).toEqual(["total_reaches_approval", "safety_below"]);
  });

  it("tells of disputes, of unscored safety and of missing bulletins without being changed by them", () => {
    const advice = advise(flat("a", 5, { safety: null }), flat("b", 5, { safety: null, need: 3 }));
    expect(advice.recommendation).toBe("approve");
    expect(reasonsOf(advice)).toEqual([
      "total_reaches_approval",
      "criterion_disputed",
      "safety_unscored",
      "too_few",
    ]);
  });

  it("is none without scores", () => {
    expect(advise()).toEqual({
      recommendation: null,
      reasons: [{ code: "too_few", bulletins: 0, from: 3 }],
    });
  });
});

describe("an expert's manner", () => {
  it("is told only from enough past rounds on", () => {
    const { rounds } = tendencyRules;
    const harsh = Array.from({ length: rounds }, () => -1);
    expect(tendencyOf(harsh.slice(1)).hint).toBe("unknown");
    expect(tendencyOf(harsh)).toEqual({ rounds, deviation: -1, hint: "harsh" });
    expect(tendencyOf(harsh.map(() => 0.7)).hint).toBe("lenient");
    expect(tendencyOf(harsh.map(() => 0.2))).toMatchObject({ rounds, hint: "even" });
  });

  it("is a distance from the others on what both scored", () => {
    const all = [flat("a", 5, { team: null }), flat("b", 3), flat("c", 4)];
    expect(besideOthers(all, "a")).toEqual({ own: 5, others: 3.5, deviation: 1.5 });
    expect(besideOthers([flat("a", 5)], "a")).toBeNull();
    expect(besideOthers(all, "nobody")).toBeNull();
    expect(
      besideOthers([flat("a", 5, { team: null }), flat("b", null, { team: 3 })], "a"),
    ).toBeNull();
  });

  it("of two who score everything is opposite", () => {
    const full = fc.record(
      Object.fromEntries(codes.map((code) => [code, fc.integer({ min: 1, max: 5 })])),
    );
    fc.assert(
      fc.property(full, full, (a, b) => {
        const pair = [
          { by: "a", scores: a },
          { by: "b", scores: b },
        ];
        const of = (by: string) => besideOthers(pair, by)?.deviation ?? 0;
        expect(of("a") + of("b")).toBeCloseTo(0, 9);
      }),
    );
  });
});
