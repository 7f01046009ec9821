import { describe, expect, it } from "vitest";
import { competences, findCompetence } from "../experts/competences";
import { firstThresholds } from "../rules/thresholds";
import { demandedCompetences } from "./demands";
import { coverageOf, type Demand, decidingFields, demandsOf, fieldOf } from "./round-demands";

const expert = (external: boolean, ...known: string[]) => ({ external, competences: known });

describe("what an application demands of its experts", () => {
  it("is the thresholds alone when nothing hazardous is stated", () => {
    expect(demandsOf({}, firstThresholds)).toEqual([
      { kind: "external", count: 1 },
      { kind: "reviewers", count: 3 },
    ]);
  });

  it("joins the reasons for one competence and follows the thresholds' numbers", () => {
    const values = { bsl: "3", pathogen_group: ["ii"], therapeutic_areas: ["oncology", "other"] };
    const thresholds = { ...firstThresholds, minExternal: 0, minHazardExperts: 2 };
    const [hazard, field, reviewers, ...rest] = demandsOf(values, thresholds);
    expect(hazard).toMatchObject({ kind: "competence", competence: "biosafety", count: 2 });
    expect(hazard?.kind === "competence" && hazard.reasons.map(({ ru }) => ru)).toEqual([
      "Уровень биобезопасности BSL-3",
      "Группа патогенности II",
    ]);
    expect(field).toEqual({ kind: "field", competences: ["area_oncology"], count: 1 });
    expect(reviewers).toEqual({ kind: "reviewers", count: 3 });
    expect(rest).toEqual([]);
  });

  it("is decided by no answer but those that are read for it", () => {
    const values = {
      bsl: "2",
      pathogen_group: ["ii"],
      gmo_risk_level: "iii",
      fire_category: ["a"],
      szz_class: "iii",
      special_processes: ["radiopharm"],
      med_waste_d: "1",
      therapeutic_areas: ["cardio"],
      product_type: ["cell"],
    };
    expect(Object.keys(values).sort()).toEqual([...decidingFields].sort());
    const named = demandsOf(values, firstThresholds).flatMap((one) =>
      one.kind === "competence" ? [one.competence] : [],
    );
    expect([...named].sort()).toEqual([...demandedCompetences].sort());
  });
});

describe("coverage", () => {
  it("counts an expert towards every demand that they meet, and never below nothing missing", () => {
    const demands: Demand[] = [
      { kind: "competence", competence: "biosafety", reasons: [], count: 1 },
      { kind: "external", count: 1 },
      { kind: "reviewers", count: 3 },
    ];
    const team = [expert(true, "biosafety"), expert(false, "biosafety")];
    expect(coverageOf(demands, team).map(({ have, missing }) => [have, missing])).toEqual([
      [2, 0],
      [1, 0],
      [2, 1],
    ]);
  });
});

describe("the table of competences", () => {
  it("names each code once, in both languages, and every one that a hazard demands", () => {
    const codes = competences.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { label } of competences) expect(label.ru && label.en).toBeTruthy();
    for (const code of demandedCompetences) expect(findCompetence(code)).toBeDefined();
    expect(fieldOf({ therapeutic_areas: ["unknown", "cardio"] })).toEqual(["area_cardio"]);
  });
});
