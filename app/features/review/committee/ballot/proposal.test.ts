import { describe, expect, it } from "vitest";
import { firstReasons } from "~/features/applications";
import type { SessionKind } from "../session-states";
import { checkProposal, emptyCondition, limits, type TypedProposal } from "./proposal";

const today = "2026-12-01";
const typed = (change: Partial<TypedProposal> = {}): TypedProposal => ({
  outcome: "approve",
  reason_code: "",
  reasons: "Проект отвечает целям кластера.",
  conditions: [],
  ...change,
});
const condition = {
  text: "Подтвердить 80 %",
  owner: "applicant",
  due: "2027-03-01",
  proof: "Письмо",
};

function wrong(change: Partial<TypedProposal>, kind: SessionKind = "committee") {
  const checked = checkProposal(kind, typed(change), today, firstReasons);
  if (checked.ok) return {};
  return Object.fromEntries(
    Object.entries(checked.fields ?? {}).map(([name, { code }]) => [name, code]),
  );
}

describe("a proposal", () => {
  it("names no reason that is retired, or kept for other steps", () => {
    const of = (change: object) =>
      checkProposal(
        "committee",
        typed({ outcome: "reject", reason_code: "FINANCE" }),
        today,
        firstReasons.map((one) => (one.code === "FINANCE" ? { ...one, ...change } : one)),
      ).ok;
    expect([of({}), of({ active: false }), of({ steps: ["defer"] })]).toEqual([true, false, false]);
  });

  it("needs an outcome and reasons whatever it is", () => {
    expect(wrong({ outcome: "", reasons: "  " })).toEqual({
      outcome: "outcome_required",
      reasons: "reasons_required",
    });
    expect(wrong({ outcome: "uphold_refusal" })).toEqual({ outcome: "outcome_required" });
    expect(wrong({ reasons: "я".repeat(limits.reasons + 1) })).toEqual({
      reasons: "text_too_long",
    });
  });

  it("to an appeal panel is of the refusal alone, upheld for a reason of the list", () => {
    const panel = (change: Partial<TypedProposal>) => wrong(change, "appeal_panel");
    expect(panel({ outcome: "approve" })).toEqual({ outcome: "outcome_required" });
    expect(panel({ outcome: "return_to_committee" })).toEqual({});
    expect(panel({ outcome: "uphold_refusal" })).toEqual({ reason_code: "reason_code_required" });
    expect(panel({ outcome: "uphold_refusal", reason_code: "FINANCE" })).toEqual({});
    expect(wrong({ outcome: "return_to_committee" }, "board")).toEqual({
      outcome: "outcome_required",
    });
  });

  it.each(["defer", "reject"])("to %s names a reason of the list", (outcome) => {
    expect(wrong({ outcome })).toEqual({ reason_code: "reason_code_required" });
    expect(wrong({ outcome, reason_code: "WHY" })).toEqual({ reason_code: "reason_code_required" });
    expect(wrong({ outcome, reason_code: "FINANCE" })).toEqual({});
  });

  it("with conditions has at least one, each whole and due later", () => {
    const outcome = "approve_with_conditions";
    expect(wrong({ outcome })).toEqual({ "conditions[0].text": "conditions_required" });
    expect(wrong({ outcome, conditions: [emptyCondition, condition] })).toEqual({});
    expect(
      wrong({ outcome, conditions: [{ text: " ", owner: "nobody", due: today, proof: "x" }] }),
    ).toEqual({
      "conditions[0].text": "condition_text_required",
      "conditions[0].owner": "condition_owner_required",
      "conditions[0].due": "date_past",
    });
    expect(wrong({ outcome, conditions: [{ ...condition, due: "2027-02-30" }] })).toEqual({
      "conditions[0].due": "date_invalid",
    });
    expect(wrong({ outcome, conditions: [{ ...condition, due: "2027-13-45" }] })).toEqual({
      "conditions[0].due": "date_invalid",
    });
    const many = Array.from({ length: limits.conditions + 1 }, () => condition);
    expect(wrong({ outcome, conditions: many })).toEqual({
      "conditions[0].text": "too_many_conditions",
    });
  });

  it("of another outcome carries no conditions and no reason of a refusal", () => {
    const checked = checkProposal(
      "committee",
      typed({ conditions: [condition], reason_code: "FINANCE" }),
      today,
      firstReasons,
    );
    expect(checked).toMatchObject({ ok: true, value: { conditions: [], reasonCode: null } });
  });
});
