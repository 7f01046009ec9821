import { describe, expect, it } from "vitest";
import { locales } from "~/platform/i18n";
import {
  firstLetters,
  letterKinds,
  letterParts,
  lettersSchema,
  unknownValues,
} from "../../rules/letters";
import { composeLetter, type LetterFacts } from "./letter";

const facts: LetterFacts = {
  outcome: "reject",
  toBoard: false,
  organisation: "ООО «Проба»",
  number: "ММК-2026-0007",
  title: "Линия {appeal_until}",
  session: "К-2026-03",
  decidedAt: new Date("2026-12-01T09:00:00Z"),
  reasonCode: "FINANCE",
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
      const toBoard = kind === "to_board";
      const outcome = toBoard ? "approve" : kind;
      const letter = composeLetter(
        firstLetters,
        { ...facts, outcome, toBoard, title: "Линия" },
        locale,
      );
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

  it("tell of the committee's decision nothing while the board is to decide", () => {
    for (const outcome of ["approve", "approve_with_conditions", "defer", "reject"] as const) {
      const letters = locales.map((locale) =>
        JSON.stringify({
          ...composeLetter(firstLetters, { ...facts, outcome, toBoard: true }, locale),
          free: "",
        }),
      );
      const [first] = locales.map((locale) =>
        JSON.stringify({
          ...composeLetter(firstLetters, { ...facts, toBoard: true }, locale),
          free: "",
        }),
      );
      expect(letters[0]).toBe(first);
      expect(letters.join()).not.toMatch(/Тайное|Условие 18|финансирование/);
    }
  });

  it("put conditions under an approval with conditions alone", () => {
    const of = (outcome: LetterFacts["outcome"]) =>
      composeLetter(firstLetters, { ...facts, outcome }, "ru").conditions;
    expect(of("approve_with_conditions")?.rows).toEqual([
      {
        text: "Условие 18",
        terms: "Исполняет заявитель; срок — 1 марта 2027 г.; чем подтвердить — Письмо.",
      },
    ]);
    expect(of("approve")).toBeNull();
    expect(of("reject")).toBeNull();
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
  it.each([
    ["a value that no letter has", { next: { ru: "До {deadline}", en: "Until {deadline}" } }],
    ["one language only", { reasons: { ru: "Основания:", en: " " } }],
    ["an empty outcome", { outcome: { ru: "", en: "" } }],
    ["a refusal without a way to object", { appeal: { ru: "", en: "" } }],
  ])("is refused with %s", (_what, part) => {
    expect(lettersSchema.safeParse(change(part)).success).toBe(false);
  });

  it("names what it does not know", () => {
    expect(unknownValues("{number} {nomer} {}")).toEqual(["nomer", ""]);
  });
});
