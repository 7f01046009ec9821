import { describe, expect, it } from "vitest";
import { checkFields } from "~/platform/check-fields";
import { procedureFormSchema, toForm, toProcedure } from "./procedure-schema";
import { defaultProcedure, procedureSchema } from "./settings";

const form = (change: Record<string, string> = {}) => ({ ...toForm(defaultProcedure), ...change });

describe("the settings form", () => {
  it("goes to texts and back unchanged", () => {
    const checked = checkFields(procedureFormSchema, form());
    expect(checked.ok && toProcedure(checked.value)).toEqual(defaultProcedure);
  });

  it("takes numbers as people type them", () => {
    const checked = checkFields(
      procedureFormSchema,
      form({ board_area_m2: "3 500,5", board_capex_mrub: "1\u00a0200" }),
    );
    const procedure = checked.ok ? toProcedure(checked.value) : null;
    expect(procedureSchema.parse(procedure)).toMatchObject({
      boardAreaM2: 3500.5,
      boardCapexMrub: 1200,
    });
  });

  it.each([
    ["terms.submitted.days", "0", "days_range"],
    ["terms.submitted.days", "401", "days_range"],
    ["terms.submitted.days", "2,5", "days_range"],
    ["terms.submitted.days", "", "days_range"],
    ["terms.submitted.days", "пять", "days_range"],
    ["terms.draft.unit", "lunar", "unit_required"],
    ["board_area_m2", "-1", "amount_range"],
    ["board_capex_mrub", "Infinity", "amount_range"],
    ["rounds_per_stage", "6", "rounds_range"],
  ])("names the field that is wrong: %s = %s", (name, value, code) => {
    const checked = checkFields(procedureFormSchema, form({ [name]: value }));
    expect(checked.ok ? {} : checked.fields).toEqual({ [name]: { code } });
  });
});
