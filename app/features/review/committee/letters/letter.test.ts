import { describe, expect, it } from "vitest";
import { locales } from "~/platform/i18n";
import { firstLetters } from "../../rules/first-letters";
import { letterKinds, letterParts, partsOf, valuesOf } from "../../rules/letter-texts";
import { lettersSchema } from "../../rules/letters";
import { composeLetter, type LetterFacts } from "./letter";

const facts: LetterFacts = {
  kind: "reject",
  organisation: "ООО «Проба»",
  number: "ММК-2026-0007",
  title: "Линия {appeal_until}",
  session: "К-2026-03",
  decidedAt: new Date("2026-12-01T09:00:00Z"),
  reason: { ru: "Не подтверждено финансирование", en: "Funding not confirmed" },
  reasons: "Тайное основание 17",
  conditions: [{ text: "Условие 18", owner: "applicant", due: "2027-03-01", proof: "Письмо" }],
  free: { ru: "Своими словами", en: "In own words" },
  appealDays: 20,
  appealUntil: new Date("2026-12-29T20:59:59Z"),
};

describe("the letters that the portal comes with", () => {
  it("are whole in both languages", () => {
    expect(lettersSchema.parse(firstLetters)).toEqual(firstLetters);
    expect(Object.keys(firstLetters).sort()).toEqual([...letterKinds].sort());
    for (const letter of Object.values(firstLetters)) {
      expect(Object.keys(letter).sort()).toEqual([...letterParts].sort());
    }
  });

  it.each(locales)("leave nothing unfilled in %s", (locale) => {
    for (const kind of letterKinds) {
      const letter = composeLetter(firstLetters, { ...facts, kind, title: "Линия" }, locale);
      expect(JSON.stringify(letter)).not.toMatch(/\{\w+\}|undefined|—"/);
    }
  });

  it("tell a refused company until when and how to object, and that there is a court", () => {
    const ru = composeLetter(firstLetters, facts, "ru");
    expect(ru.appeal).toContain("20 рабочих дней");
    expect(ru.appeal).toContain("29 декабря 2026");
    expect(ru.appeal).toContain("в суде");
    const en = composeLetter(firstLetters, facts, "en");
    expect(en.appeal).toContain("20 working days");
    expect(en.appeal).toContain("29 December 2026");
    expect(en.appeal).toContain("court");
  });

  it("tell of the committee's decision nothing while the board is to decide, whatever the texts", () => {
    const lead = { ru: "Основания решения:", en: "The grounds:" };
    const texts = { ...firstLetters.to_board, reasons: lead, conditions: lead, appeal: lead };
    for (const locale of locales) {
      const told = composeLetter(
        { ...firstLetters, to_board: texts },
        { ...facts, kind: "to_board" },
        locale,
      );
      expect(told).toMatchObject({ reasons: null, conditions: null, appeal: "" });
      expect(JSON.stringify(told)).not.toMatch(/Тайное|Условие 18|финансирование|Funding/);
    }
  });

  it("put conditions under an approval with conditions alone", () => {
    const of = (kind: LetterFacts["kind"]) =>
      composeLetter(firstLetters, { ...facts, kind }, "ru").conditions;
    expect(of("approve_with_conditions")?.rows).toEqual([
      {
        text: "Условие 18",
        terms: "Исполняет заявитель; срок — 1 марта 2027 г.; чем подтвердить — Письмо.",
      },
    ]);
    expect(of("approve")).toBeNull();
    expect(of("reject")).toBeNull();
  });

  it("end no sentence twice after a date that ends with a full stop", () => {
    for (const kind of letterKinds) {
      const letter = composeLetter(firstLetters, { ...facts, kind, title: "Линия" }, "ru");
      expect(letter.outcome).toMatch(/2026 г[.)]/);
      expect(JSON.stringify(letter)).not.toContain("..");
    }
  });

  it("never fill in what was typed", () => {
    expect(composeLetter(firstLetters, facts, "ru").outcome).toContain("Линия {appeal_until}");
  });
});

describe("a change of the letters", () => {
  const change = (part: object) => ({
    ...firstLetters,
    reject: { ...firstLetters.reject, ...part },
  });
  const both = (text: string) => ({ ru: text, en: text });
  it.each([
    ["a value that no letter has", { next: both("До {deadline}") }],
    ["a brace that is not closed", { next: both("До {date") }],
    ["one language only", { reasons: { ru: "Основания:", en: " " } }],
    ["an empty outcome", { outcome: both("") }],
    ["an outcome without the number", { outcome: both("Отклонить, {date}") }],
    ["a number in one language only", { outcome: { ru: "{number}, {date}", en: "{date}" } }],
    ["a refusal without a way to object", { appeal: both("") }],
    ["a refusal that does not say until when to object", { appeal: both("В суде.") }],
    ["grounds that are not told", { reasons: both("") }],
    ["conditions of a refusal", { conditions: both("Условия:") }],
  ])("is refused with %s", (_what, part) => {
    expect(lettersSchema.safeParse(change(part)).success).toBe(false);
  });

  it("may name the term of an objection in a refusal alone", () => {
    expect(valuesOf("reject")).toContain("appeal_until");
    const next = both("Срок до {appeal_until}");
    expect(lettersSchema.safeParse(change({ next })).success).toBe(true);
    const approve = { ...firstLetters.approve, next };
    expect(lettersSchema.safeParse({ ...firstLetters, approve }).success).toBe(false);
  });

  it("of a version older than the appeal's letters leaves these as they were delivered", () => {
    const { uphold_refusal, return_to_committee, ...older } = firstLetters;
    expect(lettersSchema.parse(older)).toEqual(firstLetters);
  });

  it("tells of the board's decision only where it was taken", () => {
    expect(partsOf("to_board")).toEqual(["greeting", "outcome", "next"]);
  });
});
