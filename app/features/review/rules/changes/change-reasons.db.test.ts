import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { firstReasons, type Reason } from "~/features/applications";
import {
  getApplicantView,
  getStaffHistory,
  readReasons,
} from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { listApplicantLetters } from "../../committee/letters/applicant-letters.server";
import { releaseDecision } from "../../committee/letters/release-decision.server";
import { codeOf, done, proposal, type Sitting, sitting } from "../../committee/sitting.testing";
import { rulesInForce } from "../rule-versions.server";
import { changeRules } from "./change-rules.server";

let s: Sitting;
let admin: Actor;

beforeAll(async () => {
  s = await sitting();
  admin = await makeAccount({ staffRoles: ["administrator"] });
});

/** Changes one reason of those in force. */
async function change(code: string, how: Partial<Reason>) {
  const { version, body } = await rulesInForce("reasons");
  const rows = body.map((one) => (one.code === code ? { ...one, ...how } : one));
  return changeRules(admin, "reasons", {
    body: rows as typeof body,
    note: "По решению Правления.",
    version,
  });
}

const renamed = { ru: "Финансирование не раскрыто", en: "Funding not disclosed" };
const former = firstReasons.find(({ code }) => code === "FINANCE")?.name;

describe("the reasons", () => {
  it("begin as the portal came with them", async () => {
    expect(await readReasons()).toEqual({ version: 1, reasons: firstReasons });
    expect((await rulesInForce("reasons")).body).toEqual(firstReasons);
  });

  it("go on with their former words in all that named them, also in what is voted and not announced", async () => {
    const one = await s.waiting({ small: true });
    const held = await s.decided(one.id, proposal("reject"));
    await done(change("FINANCE", { name: renamed }));
    await done(change("FINANCE", { active: false }));
    await done(releaseDecision(s.chair, held.id));

    const { events } = await getApplicantView(one.owner, one.id);
    expect(events[0]?.reason).toEqual(former);
    const history = await getStaffHistory(s.coordinator, one.id);
    expect(history.events[0]?.reason).toEqual(former);
    const [letter] = await listApplicantLetters(one.owner, one.id, "ru");
    expect(letter?.letter.reasons?.code).toBe(former?.ru);
  }, 60_000);

  it("that are retired are named by nothing new, until they are back with their new words", async () => {
    const { at, application: id, owner } = await s.listed();
    expect(await s.put(at, proposal("reject"))).toMatchObject({
      fields: { reason_code: { code: "reason_code_required" } },
    });
    await done(change("FINANCE", { active: true }));
    const other = await s.waiting({ small: true });
    const held = await s.decided(other.id, proposal("reject"));
    await done(releaseDecision(s.chair, held.id));
    expect((await getApplicantView(other.owner, other.id)).events[0]?.reason).toEqual(renamed);
    expect((await getApplicantView(owner, id)).events[0]?.reason).toBeNull();
  }, 60_000);

  it("agree with the gates, whichever of two tables is changed first", async () => {
    expect(await change("LEGAL", { active: false })).toMatchObject({
      refusal: { code: "invalid" },
    });
    const { version, body } = await rulesInForce("gates");
    const gates = body.map((gate) => ({ ...gate, reason: "SCIENCE" }));
    const edit = { body: gates, note: "Одна причина на все условия.", version };
    const both = await Promise.all([
      changeRules(admin, "gates", edit),
      change("SCIENCE", { active: false }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["invalid", "ok"]);
  });

  it("are kept by the database at every version", async () => {
    const where = { version_code: { version: 1, code: "GOALS" } };
    await expect(prisma.reason.update({ where, data: { nameRu: "Иначе" } })).rejects.toThrow();
    await expect(prisma.reason.delete({ where })).rejects.toThrow();
  });
});
