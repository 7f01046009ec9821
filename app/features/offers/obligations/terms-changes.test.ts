import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainTerms } from "./plain-terms.testing";
import { type ReportAct, reportActs, whyNotReport } from "./report-acts";
import { readAmount, readFigures } from "./report-fields";
import {
  agreedState,
  bodyFor,
  changeActNames,
  weightOfChange,
  whyNotChange,
} from "./terms-changes";
import { readChange, termsAsTyped } from "./terms-fields";

const owner = { side: "company" as const, roles: ["owner"] };
const editor = { side: "company" as const, roles: ["editor"] };
const leasing = { side: "cluster" as const, roles: ["leasing_manager"] };
const chair = { side: "cluster" as const, roles: ["chair"] };
const board = { side: "cluster" as const, roles: ["board"] };

describe("a change of terms", () => {
  it("is answered by the other side, taken back by one's own, approved by its body alone", () => {
    const proposed = { side: "company" as const, state: "proposed" as const, body: null };
    const may = (
      person: typeof owner | typeof leasing,
      change = proposed as Parameters<typeof whyNotChange>[1],
    ) => changeActNames.filter((act) => whyNotChange(act, change, person) === undefined);
    expect(may(leasing)).toEqual(["agree_terms", "decline_terms"]);
    expect(may(owner)).toEqual(["withdraw_terms"]);
    expect(may(editor)).toEqual([]);
    const agreed = { side: "company" as const, state: "agreed" as const, body: "board" as const };
    expect(may(board, agreed)).toEqual(["approve_terms", "refuse_terms"]);
    expect(may(chair, agreed)).toEqual([]);
    expect(may(chair, { ...agreed, body: "committee" })).toEqual(["approve_terms", "refuse_terms"]);
    expect(may(leasing, agreed)).toEqual([]);
    expect(may(leasing, { ...agreed, state: "in_force" })).toEqual([]);
    expect([agreedState(null), agreedState("board")]).toEqual(["in_force", "agreed"]);
  });

  it("weighs as much as its largest part, the same both ways, and nothing when nothing changes", () => {
    const terms = plainTerms();
    expect(weightOfChange(terms, terms)).toBe(0);
    const less = { ...terms, loads: { power_kw: 170 } };
    expect(weightOfChange(terms, less)).toBe(50);
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (one, other) => {
        const [a, b] = [one, other].map((power_kw) => ({ ...terms, loads: { power_kw } }));
        if (!a || !b) return;
        expect(weightOfChange(a, b)).toBe(weightOfChange(b, a));
        expect(weightOfChange(a, b)).toBeLessThanOrEqual(100);
      }),
    );
    const limits = { committeePercent: 10, boardPercent: 25 };
    expect([9.9, 10, 24.9, 25].map((weight) => bodyFor(weight, limits))).toEqual([
      ...[null, "committee", "committee", "board"],
    ]);
  });

  it("is read back from its form as it was typed", () => {
    const terms = plainTerms();
    const form = { ...termsAsTyped(terms), in_force_from: "2027-06-01", reason: "График сдвинут." };
    expect(readChange(form, terms, "2027-05-01")).toEqual({
      ok: true,
      value: { terms, inForceFrom: "2027-06-01", reason: "График сдвинут." },
    });
    const wrong = { ...form, load_power_kw: "много", in_force_from: "2027-04-01", reason: " " };
    expect(readChange({ ...wrong, promise_2028_jobs: "1,5" }, terms, "2027-05-01")).toMatchObject({
      fields: {
        load_power_kw: { code: "figure_shape" },
        in_force_from: { code: "day_past" },
        reason: { code: "reason_required" },
        promise_2028_jobs: { code: "whole_number" },
      },
    });
  });
});

describe("the report of a period", () => {
  const acts = Object.keys(reportActs) as ReportAct[];
  const today = "2028-01-15";
  const may = (
    roles: string[],
    state: "open" | "sent" | "returned" | "accepted",
    until = "2027-12-31",
  ) => acts.filter((act) => whyNotReport(act, { state, until }, roles, today) === undefined);

  it("is filled in by the company until it is sent, and judged once by leasing", () => {
    expect(may(["editor"], "open")).toEqual(["save_report", "send_report"]);
    expect(may(["owner"], "returned")).toEqual(["save_report", "send_report"]);
    expect(may(["owner"], "sent")).toEqual([]);
    expect(may(["viewer"], "open")).toEqual([]);
    expect(may(["leasing_manager"], "sent")).toEqual(["accept_report", "return_report"]);
    expect(may(["leasing_manager"], "accepted")).toEqual([]);
    expect(may(["legal"], "sent")).toEqual([]);
  });

  it("is sent after the last day of its period, not on it", () => {
    expect(may(["owner"], "open", today)).toEqual(["save_report"]);
    expect(may(["owner"], "open", "2028-01-14")).toContain("send_report");
  });

  it("says every figure that was promised, as numbers that people write", () => {
    expect(["1 234,5", "0", "", "1.5"].map(readAmount)).toEqual([1234.5, 0, null, 1.5]);
    for (const typed of ["-1", "1,2,3", "пять", "1e3", "9".repeat(20)]) {
      expect(readAmount(typed)).toBe("wrong");
    }
    const terms = plainTerms();
    const typed = { investment_mrub: "120", jobs: "12", output: "3,5", load_power_kw: "200" };
    expect(readFigures(typed, terms, true)).toEqual({
      ok: true,
      value: { investmentMrub: 120, jobs: 12, output: 3.5, loads: { power_kw: 200 } },
    });
    expect(readFigures({ ...typed, jobs: "" }, terms, true)).toMatchObject({
      fields: { jobs: { code: "figure_required" } },
    });
    expect(readFigures({ jobs: "1,5" }, terms, false)).toMatchObject({
      fields: { jobs: { code: "whole_number" } },
    });
    expect(readFigures({}, terms, false)).toMatchObject({ ok: true });
  });
});
