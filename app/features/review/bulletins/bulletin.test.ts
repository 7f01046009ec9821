import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstRubric } from "../rules/rubric";
import { firstThresholds } from "../rules/thresholds";
import { choiceOf, commentField, type Entry, scoreField } from "./bulletin";
import { lengthOf, missingIn, mustExplain } from "./missing";
import { readEntries } from "./read-entries";

const codes = firstRubric.map((one) => one.code);
const long = "Обосновано данными заявки и приложенными документами.";
const filled = (entry: Partial<Entry>, change: Record<string, Partial<Entry>> = {}) =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      { score: null, notApplicable: false, comment: "", ...entry, ...change[code] },
    ]),
  );
const missing = (entries: Record<string, Entry>) =>
  missingIn(firstRubric, entries, firstThresholds);

describe("what a bulletin lacks", () => {
  it("is every open criterion, with a link to its field", () => {
    expect(missing({}).map((one) => [one.field, one.code])).toEqual(
      codes.map((code) => [scoreField(code), "score_open"]),
    );
    expect(missing(filled({ score: 3 }))).toEqual([]);
    expect(missing(filled({ score: 3 }, { team: { score: null, notApplicable: true } }))).toEqual(
      [],
    );
  });

  it.each([1, 2, 3, 4, 5])("is an explanation of a %i where one is due", (score) => {
    const due = [1, 2, 5].includes(score);
    expect(mustExplain(score)).toBe(due);
    const bare = missing(filled({ score: 3 }, { need: { score, comment: "Коротко." } }));
    const params = { min: 50, length: 8, score };
    expect(bare).toEqual(
      due
        ? [{ field: commentField("need"), criterion: "need", code: "comment_short", params }]
        : [],
    );
    expect(missing(filled({ score: 3 }, { need: { score, comment: long } }))).toEqual([]);
  });

  it("does not take blanks for words", () => {
    expect(lengthOf(`  а${" ".repeat(60)}б\n`)).toBe(3);
    const padded = filled({ score: 3 }, { need: { score: 1, comment: `Мало.${" ".repeat(60)}.` } });
    expect(missing(padded).map((one) => one.code)).toEqual(["comment_short"]);
  });

  it("is a score at all when nothing applies", () => {
    expect(missing(filled({ notApplicable: true })).map((one) => one.code)).toEqual([
      "nothing_scored",
    ]);
  });
});

describe("a bulletin from its form", () => {
  const entry = fc.record({
    choice: fc.constantFrom("", "na", "1", "2", "3", "4", "5"),
    comment: fc.string({ maxLength: 80 }),
  });

  it("reads back what it shows", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: codes.length, maxLength: codes.length }), (all) => {
        const typed = Object.fromEntries(
          codes.flatMap((code, index) => [
            [scoreField(code), all[index]?.choice ?? ""],
            [commentField(code), all[index]?.comment ?? ""],
          ]),
        );
        const read = readEntries(firstRubric, typed);
        if (!read.ok) throw new Error("refused");
        for (const [index, code] of codes.entries()) {
          const own = read.value.entries[code];
          expect(own && choiceOf(own)).toBe(all[index]?.choice);
          expect(own?.comment).toBe(all[index]?.comment.replace(/\r\n?/g, "\n").trim());
        }
      }),
    );
  });

  it.each(["0", "6", "2.5", "-1", "пять", "1e0", " 3"])("refuses %j as a score", (choice) => {
    expect(readEntries(firstRubric, { [scoreField("need")]: choice })).toMatchObject({
      ok: false,
      fields: { [scoreField("need")]: { code: "score_scale" } },
    });
  });

  it("refuses texts that nobody would read", () => {
    const typed = { [commentField("need")]: "а".repeat(5_001), summary: "б".repeat(5_001) };
    const read = readEntries(firstRubric, typed);
    expect(Object.keys(read.ok ? {} : (read.fields ?? {}))).toEqual(["comment_need", "summary"]);
  });
});
