import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApplicationStatus as StoredStatus } from "~/generated/prisma/enums";
import { lifecycleDiagram } from "./diagram";
import { edges } from "./edges";
import { type Facts, noStepRights, type StepRights } from "./guards";
import { canMove, findTransition, offeredMoves, targetOf } from "./policy";
import { defaultProcedure, procedureSchema } from "./settings";
import { type ApplicationStatus, allStatuses, statusRow } from "./status";
import { outcomes, type Transition } from "./transition";
import { askingStages, targetsOf, transitions } from "./transitions";

const at = new Date("2026-11-23T09:00:00Z");
const facts = (status: ApplicationStatus, more: Partial<Facts> = {}): Facts => ({
  status,
  dueAt: new Date("2026-12-01T20:59:59Z"),
  screenedById: null,
  roundsAsked: {},
  rights: noStepRights,
  track: "tenant_resident",
  totalAreaM2: 1_200,
  capexMrub: 560,
  ...more,
});
const judge = (status: ApplicationStatus, more: Partial<Facts> = {}) => ({
  facts: facts(status, more),
  procedure: defaultProcedure,
  now: at,
});
const migration = ["20261123000100_invariants", "20261201030200_offers_rules"]
  .map((name) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"))
  .join("\n");

describe("the lifecycle table", () => {
  it("has the statuses of the database, no more and no less", () => {
    expect([...allStatuses].sort()).toEqual(Object.values(StoredStatus).sort());
  });

  it("names every status for both audiences in both languages", () => {
    for (const status of allStatuses) {
      const row = statusRow(status);
      for (const text of [row.staff, row.applicant, row.next]) {
        expect(text.ru.trim(), status).not.toBe("");
        expect(text.en.trim(), status).not.toBe("");
      }
    }
  });

  it("says whose work it is exactly where the move is the cluster's", () => {
    for (const status of allStatuses) {
      expect(statusRow(status).turn !== undefined, status).toBe(
        statusRow(status).mover === "cluster",
      );
    }
  });

  it("leads on from every status that is not final, and from no final one", () => {
    for (const status of allStatuses) {
      const leads = transitions.some((row) => row.from.includes(status));
      expect(leads, status).toBe(!statusRow(status).final);
    }
  });

  it("reaches every status from the draft", () => {
    const reached = new Set<ApplicationStatus>(["draft"]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const [from, to] of edges()) {
        if (reached.has(from) && !reached.has(to)) {
          reached.add(to);
          grew = true;
        }
      }
    }
    expect(reached.size).toBe(allStatuses.length);
  });

  it("has one row for an intent and outcome from a status", () => {
    for (const row of transitions) {
      for (const from of row.from) {
        const same = transitions.filter(
          (one) =>
            one.intent === row.intent && one.outcome === row.outcome && one.from.includes(from),
        );
        expect(same, `${row.intent} from ${from}`).toHaveLength(1);
      }
    }
  });

  it("demands a reason for every refusal by the cluster", () => {
    for (const row of transitions) {
      const refuses = targetsOf(row).some((to) =>
        ["rejected", "not_admitted", "upheld"].includes(to),
      );
      if (refuses) expect(row.stated, row.intent).toBe("reason");
    }
  });

  it("is what the database enforces", () => {
    const stored = [...migration.matchAll(/^ {2}\('(\w+)', '(\w+)'\)[,;]$/gm)].map(
      ([, from, to]) => `${from} ${to}`,
    );
    expect(stored.sort()).toEqual(
      edges()
        .map((pair) => pair.join(" "))
        .sort(),
    );
  });

  it("is drawn in the README as it is", () => {
    expect(readFileSync("README.md", "utf8")).toContain(lifecycleDiagram());
  });
});

describe("who may take a step", () => {
  it("offers the coordinator the intake steps and nobody else", () => {
    const intents = (roles: string[]) =>
      offeredMoves({ userId: "u", roles }, judge("intake_check")).map((move) => move.row.intent);
    expect(intents(["coordinator"]).sort()).toEqual(
      ["admit", "refuse_admission", "request_clarification"].sort(),
    );
    expect(intents(["chair"])).toEqual([]);
    expect(intents(["owner"])).toEqual(["withdraw"]);
    expect(intents(["viewer"])).toEqual([]);
  });

  it("lets nobody decide what they screened", () => {
    const row = findTransition("committee_review", "decide", "approve");
    if (!row) throw new Error("no such row");
    const mover = { userId: "u", roles: ["chair"] };
    const voted = (more: Partial<Facts> = {}) =>
      judge("committee_review", {
        rights: { ...noStepRights, cleared: { decide: "approve" } },
        ...more,
      });
    expect(canMove(mover, row, voted()).allowed).toBe(true);
    expect(canMove(mover, row, voted({ screenedById: "u" }))).toEqual({
      allowed: false,
      why: { code: "four_eyes" },
    });
  });

  it("stops asking after the second round of a stage", () => {
    const row = findTransition("intake_check", "request_clarification");
    if (!row) throw new Error("no such row");
    const mover = { userId: "u", roles: ["coordinator"] };
    const asked = (rounds: number) =>
      judge("intake_check", { roundsAsked: { intake_check: rounds } });
    expect(canMove(mover, row, asked(1)).allowed).toBe(true);
    expect(canMove(mover, row, asked(2)).allowed).toBe(false);
  });

  it("refuses an offer accepted after its date", () => {
    const row = findTransition("offer_issued", "accept_offer");
    if (!row) throw new Error("no such row");
    const late = { ...judge("offer_issued"), now: new Date("2026-12-02T00:00:00Z") };
    expect(canMove({ userId: "u", roles: ["owner"] }, row, late)).toEqual({
      allowed: false,
      why: { code: "too_late" },
    });
  });

  it("sends large projects and project participants to the board", () => {
    const row = findTransition("committee_review", "decide", "approve");
    if (!row) throw new Error("no such row");
    const target = (more: Partial<Facts>) =>
      targetOf(row, facts("committee_review", more), null, defaultProcedure);
    expect(target({})).toBe("approved");
    expect(target({ totalAreaM2: 3_000 })).toBe("board_review");
    expect(target({ capexMrub: 1_000 })).toBe("board_review");
    expect(target({ track: "project_participant" })).toBe("board_review");
  });

  it("gives a clarification back to the stage that asked", () => {
    const row = findTransition("clarification_requested", "answer_clarification");
    if (!row) throw new Error("no such row");
    for (const stage of askingStages) {
      expect(targetOf(row, facts("clarification_requested"), stage, defaultProcedure)).toBe(stage);
    }
  });

  it("allows a step only from its statuses and to its roles, whatever is posted", () => {
    const intents = [...new Set(transitions.map((row) => row.intent))];
    const roles = [...new Set(transitions.flatMap((row) => row.by)), "editor", "viewer", "auditor"];
    fc.assert(
      fc.property(
        fc.constantFrom(...allStatuses),
        fc.oneof(fc.constantFrom(...intents), fc.string({ maxLength: 20 })),
        fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
        fc.constantFrom(...roles),
        (status, intent, outcome, role) => {
          const row = findTransition(status, intent, outcome);
          if (!row) return;
          const verdict = canMove({ userId: "u", roles: [role] }, row, judge(status));
          if (verdict.allowed) {
            expect(row.from).toContain(status);
            expect(row.by).toContain(role);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("the procedure's settings", () => {
  it("accept their own defaults", () => {
    expect(procedureSchema.parse(defaultProcedure)).toEqual(defaultProcedure);
  });
});

describe("what a step waits for", () => {
  const decide = transitions.find((row) => row.intent === "decide");
  const guarded = (guards: Transition["guards"], rights: Partial<StepRights>) => {
    const row = { ...decide, guards } as Transition;
    const context = judge("committee_review", { rights: { ...noStepRights, ...rights } });
    return canMove({ userId: "u", roles: ["chair"] }, row, context);
  };

  it("lets nobody take an uncleared step, nor one cleared for another outcome", () => {
    expect(guarded(["cleared"], {})).toEqual({ allowed: false, why: { code: "uncleared_decide" } });
    expect(guarded(["cleared"], { cleared: { decide: "reject" } })).toEqual({
      allowed: false,
      why: { code: "other_outcome" },
    });
    expect(guarded(["cleared"], { cleared: { decide: "approve" } }).allowed).toBe(true);
    expect(guarded(["cleared"], { cleared: { board_decide: "approve" } }).allowed).toBe(false);
  });

  it("lets nobody take a held step, and not those who are barred from it", () => {
    expect(guarded(["not_held"], { held: { decide: "conditions_open" } })).toEqual({
      allowed: false,
      why: { code: "held_conditions_open" },
    });
    expect(guarded(["not_held"], { held: { start_agreement: "conditions_open" } }).allowed).toBe(
      true,
    );
    expect(guarded(["not_barred"], { barred: [{ userId: "u", intent: "decide" }] })).toEqual({
      allowed: false,
      why: { code: "barred_from_step" },
    });
    expect(guarded(["not_barred"], { barred: [{ userId: "v", intent: "decide" }] }).allowed).toBe(
      true,
    );
  });
});
