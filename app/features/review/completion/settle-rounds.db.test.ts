import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { setStaffRoles } from "~/features/accounts/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { bulletinForm, signAs, submitAs } from "../../../../prisma/factories/scores";
import { seedStaff } from "../../../../prisma/seed/people";
import { clearanceOf, scoring } from "../bulletins/scoring.testing";
import { saveProfile } from "../experts/save-profile.server";
import { settleRoundsOf } from "./settle-rounds.server";

let admin: Actor;
beforeAll(async () => {
  await seedStaff();
  admin = await makeAccount({ staffRoles: ["administrator"] });
});

/** A round in which all that is needed is in. */
async function complete() {
  const made = await scoring();
  for (const one of [made.one, made.two, made.three]) {
    await submitAs(one.expert, one.id, bulletinForm(4));
    await signAs(one.expert, one.id);
  }
  expect(await clearanceOf(made.applicationId)).not.toBeNull();
  return made;
}

const profile = (competences: string[], version: number) => ({
  competences,
  cap: "5",
  away_from: "",
  away_until: "",
  note: "",
  version,
});

describe("the end of the experts' stage", () => {
  it("is closed and opened again as an expert of the round loses and gains what it demands", async () => {
    const { applicationId, two, coordinator } = await complete();
    const save = async (competences: string[], version: number) =>
      expect(
        await saveProfile(coordinator, two.expert.userId, profile(competences, version)),
      ).toEqual({ ok: true, value: undefined });
    await save(["gmp"], 1);
    expect(await clearanceOf(applicationId)).toBeNull();
    await save(["biosafety", "gmp"], 2);
    expect(await clearanceOf(applicationId)).toMatchObject({ clearedById: coordinator.userId });
  }, 60_000);

  it("stays as it is when nothing but absence or load changes", async () => {
    const { applicationId, two, coordinator } = await complete();
    const before = await clearanceOf(applicationId);
    const away = { away_from: "2026-12-01", away_until: "2026-12-10", cap: "1" };
    await saveProfile(coordinator, two.expert.userId, { ...profile(["biosafety"], 1), ...away });
    expect(await clearanceOf(applicationId)).toEqual(before);
  }, 60_000);

  it("follows the role by which an expert counts as external, once the change is committed", async () => {
    const { applicationId, three } = await complete();
    await setStaffRoles(admin, three.expert.userId, ["expert"]);
    const jobs = await prisma.$queryRaw<{ key: string }[]>`
      select key from graphile_worker.jobs where task_identifier = 'settle_rounds_of_expert'`;
    expect(jobs.map(({ key }) => key)).toContain(`settle_rounds_of_expert:${three.expert.userId}`);
    expect(await settleRoundsOf(three.expert.userId)).toBe(1);
    expect(await clearanceOf(applicationId)).toBeNull();
  }, 60_000);
});
