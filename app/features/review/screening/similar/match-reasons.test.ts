import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isLikelyDuplicate,
  type Match,
  type MatchReason,
  matchReasons,
  rankMatches,
  weightOf,
} from "./match-reasons";
import { isCompanyDomain } from "./public-mail-domains";

const reasons = Object.keys(matchReasons) as MatchReason[];
const match: fc.Arbitrary<Match> = fc.record({
  reason: fc.constantFrom(...reasons),
  detail: fc.string(),
  likeness: fc.option(fc.double({ min: 0.6, max: 1, noNaN: true })),
});
const found = fc.record({
  id: fc.uuid(),
  submittedAt: fc.date({ noInvalidDate: true }),
  matches: fc.array(match, { minLength: 1, maxLength: 6 }),
});
const one = (reason: MatchReason, likeness: number | null = null): Match => ({
  reason,
  detail: "",
  likeness,
});

describe("how much alike two applications are", () => {
  it("counts each reason once, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(match), (matches) => {
        expect(weightOf([...matches, ...matches])).toBeCloseTo(weightOf(matches));
        expect(weightOf([...matches].reverse())).toBeCloseTo(weightOf(matches));
      }),
    );
  });

  it("never falls when a reason is added", () => {
    fc.assert(
      fc.property(fc.array(match), match, (matches, more) => {
        expect(weightOf([...matches, more])).toBeGreaterThanOrEqual(weightOf(matches) - 1e-9);
      }),
    );
  });

  it("puts the strongest first and keeps to the limit, losing none that outweighs the last", () => {
    fc.assert(
      fc.property(fc.array(found, { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (all, n) => {
        const ranked = rankMatches(all, n);
        expect(ranked).toHaveLength(Math.min(n, all.length));
        const weights = ranked.map((row) => weightOf(row.matches));
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        const least = weights.at(-1) ?? 0;
        const left = all.filter((row) => !ranked.some((kept) => kept.id === row.id));
        for (const row of left) expect(weightOf(row.matches)).toBeLessThanOrEqual(least + 1e-9);
      }),
    );
  });

  it("calls it likely only when the same company or the same project shows", () => {
    expect(isLikelyDuplicate([one("same_organisation"), one("same_phone")])).toBe(false);
    expect(isLikelyDuplicate([one("same_domain"), one("same_owner")])).toBe(false);
    expect(isLikelyDuplicate([one("similar_title", 0.7)])).toBe(true);
    expect(isLikelyDuplicate([one("same_summary")])).toBe(true);
  });
});

describe("a mail domain", () => {
  it.each(["gmail.com", "Mail.ru", "yandex.ru", ""])("%s ties nobody together", (domain) => {
    expect(isCompanyDomain(domain)).toBe(false);
  });

  it("of a company does", () => {
    expect(isCompanyDomain("kletmed.example")).toBe(true);
  });
});
