import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SectionView, viewSection } from "../../draft/section-view";
import {
  applicantTypes,
  flatAnswers,
  isShown,
  type RawAnswers,
  samples,
  sectionsFor,
} from "../../form";
import { isAsked } from "./condition-holds";
import { rowsIn, saysSame, toAnswers, toFormValues } from "./form-values";

const texts = { is: "{{field}} {{value}}", isNot: "", above: "", or: " или ", and: " и " };

const drivers = fc.record(
  {
    mode_247: fc.constantFrom("yes", "no"),
    tenancy: fc.constantFrom("lease", "bts", "land"),
    therapeutic_areas: fc.subarray(["oncology", "other"]),
    capacity_output_2: fc.constantFrom("", "0", "12"),
    export_share_y5: fc.constantFrom("0", "18", "abc"),
    pathogen_group: fc.constantFrom("none", "iii"),
    special_processes: fc.subarray(["cytotoxic", "radiopharm"]),
    med_waste_d: fc.constantFrom("0", "5"),
    gases: fc.subarray(["n2", "ln2"]),
    gas_nm3h: fc.constantFrom("0", "280"),
    country: fc.constantFrom("RU", "DE"),
    authority_basis: fc.constantFrom("charter", "mchd"),
    operator_status: fc.constantFrom("known", "tender"),
    sanctions_exposure: fc.constantFrom("yes", "no"),
  },
  { requiredKeys: [] },
);

const fieldsOf = (view: SectionView) =>
  new Map(view.groups.flatMap((group) => group.fields).map((field) => [field.code, field]));

describe("a question that depends on others", () => {
  it("is asked in the browser exactly when the server asks it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...applicantTypes), drivers, (type, given) => {
        const answers = given as RawAnswers;
        for (const section of sectionsFor(type)) {
          const view = viewSection(section, type, answers, "ru", texts);
          const fields = fieldsOf(view);
          const here = { ...view.elsewhere, ...answers };
          for (const group of section.groups.filter((one) => !one.repeat)) {
            for (const field of group.fields) {
              const shown = fields.get(field.code);
              const asked = shown !== undefined && isAsked(shown, here, fields);
              expect([field.code, asked]).toEqual([field.code, isShown(field, type, answers)]);
            }
          }
        }
      }),
    );
  });
});

describe("the values of a section's form", () => {
  it("come back as the answers they were made of", () => {
    for (const { applicantType, sections } of Object.values(samples)) {
      const all = flatAnswers(sections);
      for (const section of sectionsFor(applicantType)) {
        const view = viewSection(section, applicantType, all, "ru", texts);
        const asked = [...fieldsOf(view).keys()];
        const answers = Object.fromEntries(
          Object.entries(sections[section.code] ?? {}).filter(
            ([name, answer]) =>
              answer.length > 0 && (name.startsWith("phases[") || asked.includes(name)),
          ),
        );
        expect(toAnswers(toFormValues(view, answers, 1))).toEqual(answers);
      }
    }
  });

  it("count the rows of a table that hold anything", () => {
    expect(rowsIn({ "phases[0].area": "1", "phases[2].name": "x" }, "phases")).toBe(3);
    expect(rowsIn({ tenancy: "lease" }, "phases")).toBe(0);
  });

  it("say the same whatever their spacing", () => {
    expect(saysSame({ a: " 1  2 " }, { a: "1 2" }, ["a", "b"])).toBe(true);
    expect(saysSame({ a: ["x"] }, { a: "x" }, ["a"])).toBe(true);
    expect(saysSame({ a: "1" }, {}, ["a"])).toBe(false);
  });
});
