import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstRubric } from "../rules/rubric";
import { firstThresholds } from "../rules/thresholds";
import {
  answerField,
  groundsField,
  isPositive,
  readConclusion,
  type Verdict,
} from "./conclusion-form";
import { conclusionHash } from "./conclusion-hash.server";
import { conclusionText } from "./conclusion-text";
import { deriveConclusion } from "./derive";
import { statutoryCriteria } from "./statutory";

const grounds = "Подтверждено публикациями, договорами и финансовой моделью заявителя.";
const scored = (score: number | null, change: Record<string, number | null> = {}) =>
  Object.fromEntries(
    firstRubric.map(({ code }) => {
      const own = code in change ? (change[code] ?? null) : score;
      return [code, { score: own, notApplicable: own === null, comment: `${code}!` }];
    }),
  );
const verdicts = (change: Partial<Record<number, Verdict["answer"]>> = {}): Verdict[] =>
  statutoryCriteria.map(({ number }) => ({ number, answer: change[number] ?? "yes", grounds }));
const typed = (change: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    statutoryCriteria.flatMap(({ number }) => [
      [answerField(number), "yes"],
      [groundsField(number), grounds],
    ]),
  ),
  confirm: "yes",
  ...change,
});

describe("what a bulletin suggests for the conclusion", () => {
  const derived = (entries: ReturnType<typeof scored>, number: number) => {
    const found = deriveConclusion(firstRubric, entries).find((one) => one.number === number);
    if (!found) throw new Error(`no ${number}`);
    return found;
  };

  it("answers every statutory criterion by the rubric's criteria that bear on it", () => {
    expect(derived(scored(4), 3).basis.map((one) => one.code)).toEqual(["science", "tech"]);
    expect(deriveConclusion(firstRubric, scored(4)).map((one) => one.answer)).toEqual(
      statutoryCriteria.map(() => "yes"),
    );
  });

  it("is a yes from a mean of exactly three, a no below, and open when nothing was scored", () => {
    expect(derived(scored(4, { science: 4, tech: 2 }), 3)).toMatchObject({
      mean: 3,
      answer: "yes",
    });
    expect(derived(scored(4, { science: 3, tech: 2 }), 3)).toMatchObject({
      mean: 2.5,
      answer: "no",
    });
    expect(derived(scored(4, { science: null, tech: 3 }), 3)).toMatchObject({ mean: 3 });
    expect(derived(scored(4, { science: null, tech: null }), 3)).toMatchObject({
      mean: null,
      answer: null,
    });
  });

  it("begins the grounds with the expert's own comments", () => {
    expect(derived(scored(4), 3).grounds).toBe("science!\ntech!");
  });
});

describe("the form of a conclusion", () => {
  it("is whole with five grounded answers and the confirmation", () => {
    expect(readConclusion(typed(), firstThresholds)).toEqual({ ok: true, value: verdicts() });
  });

  it.each([
    [answerField(2), "", "answer_required"],
    [answerField(2), "perhaps", "answer_required"],
    [groundsField(4), "Верно.", "grounds_short"],
    [groundsField(4), "а".repeat(5_001), "comment_too_long"],
    ["confirm", "", "confirm_required"],
  ])("is refused when %s is %j", (field, value, code) => {
    const read = readConclusion(typed({ [field]: value }), firstThresholds);
    expect(read).toMatchObject({ ok: false, fields: { [field]: { code } } });
    expect(Object.keys(read.ok ? {} : (read.fields ?? {}))).toEqual([field]);
  });

  it("is positive when all is met, and with a single no it is not", () => {
    expect(isPositive(verdicts())).toBe(true);
    for (const { number } of statutoryCriteria) {
      expect(isPositive(verdicts({ [number]: "no" }))).toBe(false);
    }
  });
});

describe("the signed text", () => {
  const facts = {
    number: "ММК-2026-0001",
    title: "Лаборатория клеточных препаратов",
    organisation: "ООО «Проба»",
    round: 1,
    bulletinVersion: 4,
    rubricVersion: 1,
    expert: "Ирина Львовна Корсакова",
    external: false,
    signedAt: new Date("2026-11-28T10:00:00Z"),
  };

  it("says whose it is, about what, every answer with its grounds, and when it was signed", () => {
    const text = conclusionText(facts, verdicts({ 4: "no" }));
    for (const words of [
      "ММК-2026-0001",
      "Корсакова",
      "13:00",
      "отрицательное",
      "4. Экономическая",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(`Экономическая обоснованность: Нет.\nОбоснование: ${grounds}`);
  });

  it("has one hash, and another one when anything in it is another", () => {
    const hash = conclusionHash(conclusionText(facts, verdicts()));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(conclusionHash(conclusionText({ ...facts }, verdicts()))).toBe(hash);
    const other = fc.record(
      {
        number: fc.constant("ММК-2026-0002"),
        title: fc.constant("Другое"),
        organisation: fc.constant("АО"),
        round: fc.constant(2),
        bulletinVersion: fc.constant(5),
        rubricVersion: fc.constant(2),
        expert: fc.constant("Другой"),
        external: fc.constant(true),
        signedAt: fc.constant(new Date("2026-11-28T10:00:00.001Z")),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(other, (change) => {
        if (Object.keys(change).length === 0) return;
        expect(conclusionHash(conclusionText({ ...facts, ...change }, verdicts()))).not.toBe(hash);
      }),
    );
    for (const { number } of statutoryCriteria) {
      expect(conclusionHash(conclusionText(facts, verdicts({ [number]: "no" })))).not.toBe(hash);
    }
  });
});
