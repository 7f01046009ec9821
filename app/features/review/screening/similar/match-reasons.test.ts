import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  crowd,
  isLikelyDuplicate,
  type Match,
  type MatchReason,
  matchReasons,
  rankMatches,
  weightOf,
  withoutCrowds,
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

describe("what many share", () => {
  const from = (organisationId: string, ...matches: Match[]) => ({ organisationId, matches });

  it("ties nobody together, and leaves what else they have in common", () => {
    const domain: Match = { reason: "same_domain", detail: "host.example", likeness: null };
    const many = Array.from({ length: crowd + 1 }, (_, index) => from(`${index}`, domain));
    const [first, ...others] = many;
    if (!first) throw new Error("nobody");
    const kept = withoutCrowds([from("0", domain, one("same_owner")), ...others]);
    expect(kept).toEqual([from("0", one("same_owner"))]);
    expect(withoutCrowds(many.slice(1))).toHaveLength(crowd);
  });

  it("is counted by organisations, not by their applications", () => {
    const phone: Match = { reason: "same_phone", detail: "4951234567", likeness: null };
    const own = Array.from({ length: 12 }, () => from("one", phone));
    expect(withoutCrowds(own)).toHaveLength(12);
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
