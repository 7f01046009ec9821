import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkApplication } from "./check";
import { samples } from "./samples";
import { fieldsFor, sectionsFor } from "./sections";
import { liveTotals } from "./totals";
import { applicantTypes, type RawAnswers, type RawBySection, type SectionCode } from "./types";

const context = { today: "2026-11-23" };
const { pharma } = samples;

function check(section: SectionCode, answers: RawAnswers) {
  const sections = { ...pharma.sections, [section]: { ...pharma.sections[section], ...answers } };
  return checkApplication("pharma", sections, context);
}

const said = (issues: readonly { code: string; field: string }[]) =>
  issues.map(({ code, field }) => `${field}: ${code}`);

describe("hard input", () => {
  it.each([
    ["letters in a number", "power_kw", "2б00", "letters"],
    ["another unit", "power_kw", "2,6 МВт", "other_unit"],
    ["beyond the bound", "power_kw", "20001", "too_large"],
    ["below the bound", "power_kw", "0", "too_small"],
    ["two readings", "power_kw", "2,600", "ambiguous"],
    ["too precise", "power_kw", "2600,1234", "too_precise"],
    ["a tampered choice", "power_cat", "zero", "not_an_option"],
  ])("%s is an error with both bounds named", (_, field, answer, code) => {
    const { errors } = check("utilities", { [field]: answer });
    expect(said(errors)).toEqual([`${field}: ${code}`]);
    expect(errors[0]?.message.ru).not.toMatch(/\{\w+\}/);
    expect(errors[0]?.message.en).not.toMatch(/\{\w+\}/);
  });

  it("a text too long is told its limit, at once", () => {
    const { errors } = check("project", { summary: "я".repeat(10_000_000) });
    expect(said(errors)).toEqual(["summary: too_long"]);
    expect(errors[0]?.message.ru.replace(/\s/g, " ")).toContain("не больше 3 000 знаков");
  });

  it("emoji count as one character", () => {
    const { errors } = check("project", { project_title: "👨‍👩‍👧‍👦".repeat(200) });
    expect(errors).toEqual([]);
  });

  it("whatever is posted, nothing throws and every message is filled in", () => {
    const answer = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(fc.string({ maxLength: 10 }), { maxLength: 4 }),
      fc.constantFrom("yes", "i", "2 600", "0,5", "2027-01", "01.03.2027", "-1", "__proto__"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...applicantTypes),
        fc.infiniteStream(answer),
        fc.nat(5),
        (type, stream, step) => {
          const sections: RawBySection = {};
          for (const { code } of sectionsFor(type)) sections[code] = {};
          let index = 0;
          for (const [code, { section }] of fieldsFor(type)) {
            index += 1;
            if (index % (step + 1) !== 0) continue;
            const next = stream.next().value;
            const target = sections[section];
            if (target && next !== undefined) target[code] = next;
          }
          const result = checkApplication(type, sections, context);
          const texts = [...result.errors, ...result.warnings, ...result.stops, ...result.flags];
          for (const { message } of texts) expect(message.ru && message.en).toBeTruthy();
          liveTotals(Object.assign({}, ...Object.values(sections)));
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
