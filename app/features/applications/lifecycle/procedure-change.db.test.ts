import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { moveApplication } from "./move-application.server";
import { postProcedure } from "./post-procedure.server";
import { getProcedure } from "./procedure-change.server";
import { toForm } from "./procedure-schema";
import { defaultProcedure } from "./settings";

let administrator: Actor;

beforeAll(async () => {
  administrator = await makeAccount({ staffRoles: ["administrator"] });
});

async function post(change: Record<string, string>, version?: number, who = administrator) {
  const form = new FormData();
  const { procedure, version: present } = await getProcedure(administrator);
  const fields = { ...toForm(procedure), version: String(version ?? present), ...change };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return postProcedure(who, form);
}

describe("terms and thresholds", () => {
  it("are the proposed ones until somebody changes them", async () => {
    expect(await getProcedure(administrator)).toEqual({
      procedure: defaultProcedure,
      version: 0,
      updatedAt: null,
    });
  });

  it("apply to the steps after a change and leave dates already set alone", async () => {
    const { id } = await makeApplication();
    const coordinator = await makeAccount({ staffRoles: ["coordinator"] });
    const due = async () => (await prisma.application.findUniqueOrThrow({ where: { id } })).dueAt;
    const before = await due();
    const changed = await post({ "terms.submitted.days": "9", "terms.intake_check.days": "1" });
    expect(changed.result.ok).toBe(true);
    expect(await due()).toEqual(before);
    await moveApplication(coordinator, id, { intent: "start_intake" });
    const { at, dueAt } = await prisma.statusChange.findFirstOrThrow({
      where: { applicationId: id, toStatus: "intake_check" },
    });
    expect(dueAt && dueAt.getTime() - at.getTime()).toBeLessThan(6 * 86_400_000);
    const event = await prisma.auditEvent.findFirstOrThrow({
      where: { action: "setting.changed" },
    });
    expect(event).toMatchObject({
      actorId: administrator.userId,
      before: { "terms.submitted.days": "1", "terms.intake_check.days": "5" },
      after: { "terms.submitted.days": "9", "terms.intake_check.days": "1" },
    });
  });

  it("are not overwritten from a page that is no longer true", async () => {
    const { version } = await getProcedure(administrator);
    const [one, other] = await Promise.all([
      post({ rounds_per_stage: "3" }, version),
      post({ rounds_per_stage: "1" }, version),
    ]);
    const refused = [one, other].filter(({ result }) => !result.ok);
    expect(refused.map(({ result }) => result)).toEqual([
      { ok: false, refusal: { code: "stale" } },
    ]);
    expect((await getProcedure(administrator)).version).toBe(version + 1);
  });

  it("saved unchanged make no new version and no record", async () => {
    const { version } = await getProcedure(administrator);
    const events = await prisma.auditEvent.count();
    expect((await post({})).result.ok).toBe(true);
    expect((await getProcedure(administrator)).version).toBe(version);
    expect(await prisma.auditEvent.count()).toBe(events);
  });

  it("are the administrator's alone", async () => {
    const chair = await makeAccount({ staffRoles: ["chair"] });
    const { result } = await post({ board_area_m2: "1" }, undefined, chair);
    expect(result).toEqual({ ok: false, refusal: { code: "forbidden" } });
    await expect(getProcedure(chair)).rejects.toMatchObject({ status: 403 });
  });
});
