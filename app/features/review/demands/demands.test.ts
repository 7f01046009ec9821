import { describe, expect, it } from "vitest";
import type { Values } from "~/features/applications";
import { expertDemands } from "./demands";

const competences = (values: Values) => expertDemands(values).map((one) => one.competence);

describe("experts that hazards demand", () => {
  it.each<[string, Values, string[]]>([
    ["nothing stated", {}, []],
    ["BSL-1", { bsl: "1" }, []],
    ["BSL-2", { bsl: "2" }, ["biosafety"]],
    ["BSL to be specified", { bsl: { tbd: "2027-03-01" } }, []],
    ["groups III and IV", { pathogen_group: ["iv", "iii"] }, []],
    ["group II", { pathogen_group: ["iii", "ii"] }, ["biosafety"]],
    ["genetic engineering II", { gmo_risk_level: "ii" }, []],
    ["genetic engineering III", { gmo_risk_level: "iii" }, ["biosafety"]],
    ["fire В1 and Г", { fire_category: ["v1", "g"] }, []],
    ["fire Б", { fire_category: ["b", "v2"] }, ["fire_safety"]],
    ["zone IV", { szz_class: "iv" }, []],
    ["zone III", { szz_class: "iii" }, ["sanitary_zone"]],
    ["radioactive waste of none", { med_waste_d: "0" }, []],
    ["radioactive waste", { med_waste_d: "0.5" }, ["radiation_safety"]],
    ["radiopharmaceuticals", { special_processes: ["radiopharm"] }, ["radiation_safety"]],
  ])("%s", (_case, values, expected) => {
    expect(competences(values)).toEqual(expected);
  });

  it("name each reason by its own scale, in both languages", () => {
    const demands = expertDemands({ bsl: "3", pathogen_group: ["ii"], fire_category: ["a", "b"] });
    expect(demands.map((one) => one.reason.ru)).toEqual([
      "Уровень биобезопасности BSL-3",
      "Группа патогенности II",
      "Помещения взрывопожароопасной категории А, Б",
    ]);
    expect(demands.map((one) => one.reason.en)[1]).toBe("Pathogenicity group II");
  });
});
