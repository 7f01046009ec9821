import { describe, expect, it } from "vitest";
import { isShown } from "./conditions";
import { mergeAnswers, oversized, readSection, shownName } from "./read-section";
import { fieldsFor } from "./sections";

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("a section read from a form", () => {
  it("takes its own codes as typed, and no others", () => {
    const data = form([
      ["power_kw", " 2 600 кВт "],
      ["power_kw_tbd", "2027-03-01"],
      ["gases", "n2"],
      ["gases", "co2"],
      ["gases", "n2"],
      ["project_title", "чужой раздел"],
      ["intent", "save"],
      ["__proto__", "x"],
      ["power_cat_tbd", "2027-03-01"],
    ]);
    expect(readSection("utilities", "pharma", data)).toEqual({
      power_kw: "2 600 кВт",
      power_kw_tbd: "2027-03-01",
      gases: ["n2", "co2"],
    });
  });

  it("cleans a line and keeps the lines of a longer text", () => {
    const data = form([
      ["project_title", "Проект\u202e\n\u200bодин"],
      ["summary", "раз\r\nдва"],
    ]);
    expect(readSection("project", "pharma", data)).toEqual({
      project_title: "Проект один",
      summary: "раз\nдва",
    });
  });

  it("empties ticked boxes only where the form says they were on the page", () => {
    const stored = { gases: ["n2"], power_kw: "5" };
    const without = readSection("utilities", "pharma", form([["power_kw", "6"]]));
    expect(mergeAnswers(stored, without)).toEqual({ gases: ["n2"], power_kw: "6" });
    const shown = form([
      ["power_kw", "6"],
      [shownName, "gases"],
    ]);
    expect(mergeAnswers(stored, readSection("utilities", "pharma", shown))).toEqual({
      power_kw: "6",
    });
  });

  it("counts a table of rows as one answer", () => {
    const stored = { "phases[0].area": "10", "phases[1].area": "20", tenancy: "lease" };
    const read = readSection("phasing", "pharma", form([["phases[0].area", "30"]]));
    expect(mergeAnswers(stored, read)).toEqual({ "phases[0].area": "30", tenancy: "lease" });
  });

  it("is empty for a section the applicant type does not have", () => {
    expect(readSection("fund", "pharma", form([["cheque_mrub", "1"]]))).toEqual({});
  });

  it("names an answer too long to be kept, and leaves it whole", () => {
    const read = readSection("project", "pharma", form([["summary", "я".repeat(20_001)]]));
    expect(oversized(read)).toEqual(["summary"]);
    expect(read.summary).toHaveLength(20_001);
  });
});

describe("a conditional field", () => {
  const shown = (code: string, answers: Record<string, string | string[]>) => {
    const field = fieldsFor("pharma").get(code)?.field;
    return field ? isShown(field, "pharma", answers) : null;
  };

  it("follows the answer as typed", () => {
    expect(shown("opo", {})).toBe(false);
    expect(shown("opo", { gas_nm3h: "0" })).toBe(false);
    expect(shown("opo", { gas_nm3h: "280 нм³/ч" })).toBe(true);
    expect(shown("inn", { country: "RU" })).toBe(true);
    expect(shown("inn", { country: "KZ" })).toBe(false);
    expect(shown("source_licence", { special_processes: ["radiopharm"] })).toBe(true);
  });
});
