import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeExpert } from "../../../../prisma/factories/reviews";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { getExpertProfile, listExperts } from "./expert-profile.server";
import { type ProfileInput, saveProfile } from "./save-profile.server";

let coordinator: Awaited<ReturnType<typeof actorOf>>;
beforeAll(async () => {
  await seedStaff();
  coordinator = await actorOf("coordinator@imc.example");
});

const given: ProfileInput = {
  competences: ["gmp", "biosafety", "gmp", "telepathy"],
  cap: "3",
  away_from: "2026-12-01",
  away_until: "2026-12-10",
  note: "Только по средам",
  version: 0,
};

describe("an expert's profile", () => {
  it("keeps known competences once, and is refused to the second of two who had the same form", async () => {
    const { userId } = await makeExpert();
    const results = await Promise.all([
      saveProfile(coordinator, userId, given),
      saveProfile(coordinator, userId, { ...given, cap: "9" }),
    ]);
    expect(results.map((one) => (one.ok ? "ok" : one.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
    const { profile } = await getExpertProfile(coordinator, userId);
    expect(profile).toMatchObject({
      competences: ["biosafety", "gmp"],
      awayFrom: "2026-12-01",
      awayUntil: "2026-12-10",
      version: 1,
    });
    const audited = { action: "expert.profile_changed", subjectId: userId };
    expect(await prisma.auditEvent.count({ where: audited })).toBe(1);
  });

  it.each([
    [{ cap: "51" }, "cap", "cap_range"],
    [{ cap: "-1" }, "cap", "cap_range"],
    [{ cap: "two" }, "cap", "cap_range"],
    [{ away_from: "2026-02-31" }, "away_from", "date_invalid"],
    [{ away_until: "2026-11-30" }, "away_until", "away_reversed"],
    [{ note: "я".repeat(1_001) }, "note", "text_too_long"],
  ])("refuses %j beside its field", async (change, field, code) => {
    const { userId } = await makeExpert();
    const result = await saveProfile(coordinator, userId, { ...given, ...change });
    expect(result).toMatchObject({ ok: false, fields: { [field]: { code } } });
    expect(await prisma.expertProfile.count({ where: { userId } })).toBe(0);
  });

  it("is an expert's own as far as absence and note go", async () => {
    const expert = await makeExpert();
    expect((await saveProfile(coordinator, expert.userId, given)).ok).toBe(true);
    const own = { ...given, competences: ["fire_safety"], cap: "50", note: "Своя", version: 1 };
    expect((await saveProfile(expert, expert.userId, own)).ok).toBe(true);
    const { profile } = await getExpertProfile(expert, expert.userId);
    expect(profile).toMatchObject({ cap: 3, competences: ["biosafety", "gmp"], note: "Своя" });
  });

  it("is nobody else's: not another expert's, not a committee member's, not of one who is no expert", async () => {
    const [expert, other] = [await makeExpert(), await makeExpert()];
    const member = await actorOf("member1@imc.example");
    for (const [actor, id] of [
      [other, expert.userId],
      [member, expert.userId],
      [coordinator, member.userId],
      [coordinator, "nobody"],
    ] as const) {
      await expect(saveProfile(actor, id, given)).rejects.toMatchObject({ status: 404 });
      await expect(getExpertProfile(actor, id)).rejects.toMatchObject({ status: 404 });
    }
    await expect(listExperts(other, null)).rejects.toMatchObject({ status: 404 });
  });

  it("is found in the list, page by page by name", async () => {
    for (let made = 0; made < 26; made += 1) await makeExpert("expert", `Эксперт Списков ${made}`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listExperts(coordinator, after);
      expect(page.rows.length).toBeLessThanOrEqual(25);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    const all = await prisma.user.findMany({
      where: { staffRoles: { hasSome: ["expert", "external_expert"] } },
    });
    expect([...seen].sort()).toEqual(all.map(({ id }) => id).sort());
    expect(new Set(seen).size).toBe(seen.length);
  });
});
