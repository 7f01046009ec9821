import { describe, expect, it } from "vitest";
import { type ApplicationStatus, allStatuses, transitions } from "~/features/applications";
import { checkInn, checkOgrn } from "~/features/organisations";
import { makeApplications, makeOrganisation, makeStaff } from "./generate";
import { dataEnd, ways } from "./history";
import { seededRandom } from "./random";
import { vocabulary, zipfWord } from "./vocabulary";

const made = [...makeApplications(7, 2_000)];

describe("made applications", () => {
  it("are the same for the same seed and others for another", () => {
    expect([...makeApplications(7, 2_000)]).toEqual(made);
    expect([...makeApplications(8, 2_000)][0]?.id).not.toBe(made[0]?.id);
    expect(makeStaff(7)).toEqual(makeStaff(7));
  });

  it("hold the share of drafts and of open work", () => {
    const share = (wanted: readonly string[]) =>
      made.filter((one) => wanted.includes(one.status)).length / made.length;
    const reviewed = ["intake_check", "technical_review", "expert_review", "committee_review"];
    const open = [...reviewed, "submitted", "clarification_requested", "board_review"];
    expect(share(["draft"])).toBeGreaterThan(0.12);
    expect(share(["draft"])).toBeLessThan(0.2);
    expect(share(open)).toBeGreaterThan(0.06);
    expect(share(open)).toBeLessThan(0.11);
  });

  it("are numbered without gaps in the order of submission", () => {
    const submitted = made
      .filter((one) => one.submittedAt)
      .sort((one, other) => Number(one.submittedAt) - Number(other.submittedAt));
    expect(submitted.map((one) => one.number)).toEqual(
      submitted.map((_, at) => `ММК-2026-${String(at + 1).padStart(4, "0")}`),
    );
    expect(made.every((one) => (one.number === null) === (one.submittedAt === null))).toBe(true);
  });

  it("never run backwards nor past the end of the data", () => {
    for (const one of made) {
      const moments = [one.createdAt, ...one.steps.map((step) => step.at), dataEnd].map(Number);
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      expect(one.statusSince).toEqual(one.steps.at(-1)?.at ?? one.createdAt);
    }
  });

  it("have ids of their own", () => {
    expect(new Set(made.map((one) => one.id)).size).toBe(made.length);
    expect(made[0]?.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe("ways through the lifecycle", () => {
  it.each(allStatuses)("lead lawfully to %s", (status) => {
    let from: ApplicationStatus = "draft";
    for (const [intent, to, role, outcome] of ways[status]) {
      const row = transitions.find(
        (one) => one.intent === intent && one.outcome === outcome && one.from.includes(from),
      );
      expect(row?.by).toContain(role);
      expect([row?.to, row?.boardOverThreshold ? "board_review" : ""]).toContain(to);
      from = to;
    }
    expect(from).toBe(status);
  });
});

describe("made companies and words", () => {
  it("carry identifiers whose check digits hold", () => {
    for (const index of [0, 1, 42, 999, 49_999]) {
      const company = makeOrganisation(7, index);
      expect(checkInn(company.inn, 10).ok).toBe(true);
      expect(checkOgrn(company.ogrn).ok).toBe(true);
    }
  });

  it("follow Zipf: a word of rank 10 comes about ten times as often as one of rank 100", () => {
    const random = seededRandom(3);
    const seen = new Map<string, number>();
    for (let draw = 0; draw < 200_000; draw++) {
      const word = zipfWord(random);
      seen.set(word, (seen.get(word) ?? 0) + 1);
    }
    const ratio = (seen.get(vocabulary[9] ?? "") ?? 0) / (seen.get(vocabulary[99] ?? "") ?? 1);
    expect(ratio).toBeGreaterThan(5);
    expect(ratio).toBeLessThan(12);
  });
});
