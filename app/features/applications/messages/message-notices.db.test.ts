import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { at, type Conversing, conversing } from "./conversing.testing";
import type { Tier } from "./tiers";

let cast: Conversing;
let id: string;
const send: (who: Actor, tier: Tier, body: string, key?: string) => ReturnType<Conversing["send"]> =
  (who, tier, body, key) => cast.send(who, id, tier, body, key);

beforeAll(async () => {
  cast = await conversing();
}, 60_000);

beforeEach(async () => {
  id = await cast.talkedOf();
});

describe("notices", () => {
  const told = async (kind: string) => {
    const rows = await prisma.notice.findMany({
      where: { applicationId: id, kind },
      select: { userId: true },
    });
    return rows.map((row) => row.userId).sort();
  };
  const ids = (...actors: Actor[]) => actors.map((actor) => actor.userId).sort();

  it("tell the company of an answer, coordinators and those in turn of a question", async () => {
    await send(cast.company.owner, "applicant", "Секретный вопрос");
    expect(await told("message_from_applicant")).toEqual(
      expect.arrayContaining(ids(cast.people.coordinator)),
    );
    expect(await told("message_from_applicant")).not.toContain(cast.people.legal.userId);
    await send(cast.people.legal, "applicant", "Секретный ответ");
    expect(await told("message_from_cluster")).toEqual(
      ids(cast.company.owner, cast.company.editor, cast.company.viewer),
    );
    const stored = await prisma.notice.findMany({ where: { applicationId: id } });
    expect(JSON.stringify(stored)).not.toContain("Секретный");
    const toCompany = stored.filter((notice) => notice.kind === "message_from_cluster");
    expect(JSON.stringify(toCompany)).not.toContain(cast.people.legal.userId);
  });

  it("tell who took part among staff and in the committee, and nobody who may not read it", async () => {
    await send(cast.people.legal, "staff", "начнём");
    expect(await told("message_among_staff")).toContain(cast.people.coordinator.userId);
    await send(cast.people.coordinator, "staff", "согласна");
    await send(cast.people.chair, "staff", "и я");
    expect(await told("message_among_staff")).toContain(cast.people.legal.userId);
    await send(cast.people.chair, "committee", "начнём");
    const committee = await told("message_in_committee");
    expect(committee).toContain(cast.people.committee_member.userId);
    for (const role of ["coordinator", "legal", "administrator", "auditor", "chair"] as const)
      expect(committee).not.toContain(cast.people[role].userId);
    expect(await told("message_from_cluster")).toEqual([]);
  });

  it("are one for messages in a row, and another once it was read or minutes have passed", async () => {
    const count = async () =>
      (await told("message_from_cluster")).filter((one) => one === cast.company.owner.userId)
        .length;
    await atTime(at(0), () => send(cast.people.coordinator, "applicant", "раз"));
    await atTime(at(3), () => send(cast.people.coordinator, "applicant", "два"));
    expect(await count()).toBe(1);
    await atTime(at(20), () => send(cast.people.coordinator, "applicant", "три"));
    expect(await count()).toBe(2);
    await prisma.notice.updateMany({ where: { applicationId: id }, data: { readAt: at(21) } });
    await atTime(at(22), () => send(cast.people.coordinator, "applicant", "четыре"));
    expect(await count()).toBe(3);
  });
});
