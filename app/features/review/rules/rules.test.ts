import { describe, expect, it } from "vitest";
import { applicantTypes } from "~/features/applications";
import { firstGates, gatesSchema } from "./gates";
import { firstRubric, rubricSchema, weightColumn, weightColumns } from "./rubric";
import { firstThresholds, thresholdsSchema } from "./thresholds";

describe("the rubric", () => {
  it("that the portal comes with is whole", () => {
    expect(rubricSchema.parse(firstRubric)).toEqual(firstRubric);
    expect(firstRubric.map((one) => one.code)).toEqual([
      ...["goals", "need", "science", "tech", "team"],
      ...["economics", "finance", "infra", "safety", "ecosystem"],
    ]);
  });

  it("weighs every type of applicant by some column", () => {
    for (const type of applicantTypes) expect(weightColumns).toContain(weightColumn(type));
  });

  it.each(weightColumns)("is refused when the weights of %s do not sum to 100", (column) => {
    const [first, ...rest] = firstRubric;
    if (!first) throw new Error("no criterion");
    const weights = { ...first.weights, [column]: first.weights[column] + 1 };
    const checked = rubricSchema.safeParse([{ ...first, weights }, ...rest]);
    expect(checked.error?.issues).toMatchObject([{ message: "weights_not_100", path: [column] }]);
  });

  it("is refused when a criterion stands twice", () => {
    const checked = rubricSchema.safeParse([...firstRubric, firstRubric[0]]);
    expect(checked.error?.issues.map((issue) => issue.message)).toContain("criterion_twice");
  });
});

describe("gates and thresholds", () => {
  it("that the portal comes with are whole", () => {
    expect(gatesSchema.parse(firstGates)).toEqual(firstGates);
    expect(thresholdsSchema.parse(firstThresholds)).toEqual(firstThresholds);
  });

  it("are refused when a gate stands twice or conditions are recommended above approval", () => {
    expect(gatesSchema.safeParse([...firstGates, firstGates[0]]).success).toBe(false);
    const upside = { ...firstThresholds, conditionalFrom: 80 };
    expect(thresholdsSchema.safeParse(upside).success).toBe(false);
  });
});
