import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor, StaffRole } from "~/features/accounts";
import { pool } from "~/platform/db.server";
import { makeAccount } from "../../../prisma/factories/accounts";
import { makeApplication, makeDraft } from "../../../prisma/factories/applications";
import { asIfReviewed } from "../../../prisma/factories/clearances";
import { makeCompany } from "../../../prisma/factories/organisations";
import { moveByStaff } from "./staff-move.server";
import { getStaffView } from "./staff-view.server";
import { getStaffAnswers } from "./staff-view-answers.server";
import { getStaffHistory } from "./staff-view-history.server";

let id: string;
const staff = (...staffRoles: StaffRole[]) => makeAccount({ staffRoles });
let coordinator: Actor;

beforeAll(async () => {
  ({ id } = await makeApplication({ sample: "pharma" }));
  coordinator = await staff("coordinator");
  expect((await post(coordinator, { intent: "start_intake" })).result.ok).toBe(true);
}, 60_000);

function post(who: Actor, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return moveByStaff(who, id, form);
}

const opens = (who: Actor, one: string) => [
  () => getStaffView(who, one),
  () => getStaffAnswers(who, one, "ru"),
  () => getStaffHistory(who, one),
];

describe("an application as staff see it", () => {
  it("does not exist for experts, for applicants, nor before it is submitted", async () => {
    const company = await makeCompany();
    const draft = await makeDraft(company.owner);
    const expert = await staff("expert", "external_expert");
    const cases: [Actor, string][] = [
      [expert, id],
      [company.owner, id],
      [coordinator, draft],
      [coordinator, crypto.randomUUID()],
      [coordinator, "1' or '1'='1"],
    ];
    for (const [who, one] of cases) {
      for (const open of opens(who, one))
        await expect(open()).rejects.toMatchObject({ status: 404 });
    }
    await expect(post(expert, { intent: "admit" })).rejects.toMatchObject({ status: 404 });
  });

  it("shows figures, findings, deadline with its basis, and whose move", async () => {
    const view = await getStaffView(coordinator, id);
    expect(view).toMatchObject({
      status: "intake_check",
      mover: "cluster",
      turn: ["coordinator"],
      board: true,
      dueBasis: { days: 5, unit: "working" },
      figures: {
        areaM2: 10_000,
        powerKw: 2_600,
        power: { norm: 1_770.2, deviation: 47, far: false },
      },
    });
    expect(view.submission.findings.flags.length).toBeGreaterThan(0);
  });

  it("shows each answer with its unit, the loads beside their norms", async () => {
    const { sections, notes } = await getStaffAnswers(coordinator, id, "ru");
    const fields = sections.flatMap((section) =>
      section.groups.flatMap((group) => group.rows.flatMap((row) => row.fields)),
    );
    expect(fields.find(({ code }) => code === "power_kw")?.text).toMatch(
      /^2\s600\skВт$|^2\s600\sкВт$/,
    );
    expect(notes.power_kw?.norm).toMatchObject({ difference: "+47\u00a0%", far: false });
    const english = await getStaffAnswers(coordinator, id, "en");
    expect(english.notes.power_kw?.norm?.text).toBe("1,770.2 kW");
  });

  it("offers exactly the steps of the reader's roles, the others with the reason", async () => {
    const allowed = async (who: Actor) =>
      (await getStaffView(who, id)).steps
        .filter(({ verdict }) => verdict.allowed)
        .map(({ row }) => row.intent)
        .sort();
    expect(await allowed(coordinator)).toEqual(["refuse_admission", "request_clarification"]);
    await asIfReviewed(id, { intent: "admit" });
    expect(await allowed(coordinator)).toEqual([
      "admit",
      "refuse_admission",
      "request_clarification",
    ]);
    for (const role of ["technical_reviewer", "chair", "administrator", "auditor"] as const) {
      expect(await allowed(await staff(role))).toEqual([]);
    }
  });

  it("keeps what was typed when a step is refused", async () => {
    const reason = { intent: "refuse_admission", reason_code: "NONE", comment: "Нет выписки" };
    expect(await post(coordinator, reason)).toMatchObject({
      typed: { comment: "Нет выписки" },
      result: { ok: false, fields: { reason_code: { code: "reason_required" } } },
    });
    const chair = await staff("chair");
    const refused = async (who: Actor, fields: Record<string, string>) => {
      const { result } = await post(who, fields);
      return result.ok ? null : (result.fields ?? result.refusal.code);
    };
    expect(await refused(chair, { intent: "admit" })).toBe("not_your_role");
    expect(await refused(coordinator, { intent: "admit", revision: "1" })).toBe("stale");
    expect(await refused(coordinator, { intent: "resume", comment: "Пора" })).toBe("wrong_status");
    expect(await refused(coordinator, { intent: "abolish" })).toBe("unknown_intent");
    expect(await refused(chair, { intent: "decide", outcome: "maybe" })).toEqual({
      outcome: { code: "choice_required" },
    });
    const long = { intent: "request_clarification", comment: "ы".repeat(5_001) };
    expect(await refused(coordinator, long)).toEqual({ comment: { code: "comment_too_long" } });
  });

  it("takes a step with the revision it was shown for, and once without", async () => {
    const { revision } = await getStaffView(coordinator, id);
    const question = {
      intent: "request_clarification",
      comment: "Уточните нагрузки",
      revision: String(revision),
    };
    expect((await post(coordinator, question)).result.ok).toBe(true);
    expect((await post(coordinator, question)).result.ok).toBe(true);
    const view = await getStaffView(coordinator, id);
    expect(view).toMatchObject({
      status: "clarification_requested",
      revision: revision + 1,
      mover: "applicant",
      askedFrom: "intake_check",
      lastStep: { intent: "request_clarification", comment: "Уточните нагрузки" },
    });
    const { events } = await getStaffHistory(coordinator, id);
    expect(events.map(({ intent }) => intent)).toEqual([
      "request_clarification",
      "start_intake",
      "submit",
    ]);
  });

  it("is read by one statement of its own, settings and calendar aside", async () => {
    const query = vi.spyOn(pool, "query");
    await getStaffView(coordinator, id);
    const own = query.mock.calls.filter(([text]) => String(text).includes("from application a"));
    expect(own).toHaveLength(1);
    query.mockRestore();
  });
});
