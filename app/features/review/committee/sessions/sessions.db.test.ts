import { beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { addItems, moveItem, removeItem } from "../agenda/change-agenda.server";
import { freezeSession } from "../agenda/freeze-session.server";
import { done, type Sitting, sitting } from "../sitting.testing";
import { getSessionView } from "../views/session-view.server";
import { editSession } from "./edit-session.server";
import { planSession } from "./plan-session.server";

let s: Sitting;

beforeAll(async () => {
  s = await sitting();
});

const session = (id: string) => prisma.committeeSession.findUniqueOrThrow({ where: { id } });

describe("a session", () => {
  it("gets the next number of its body and year, also when two are planned at once", async () => {
    const change = { held_on: "2031-03-03" };
    const ids = await Promise.all([
      s.plan("committee", change),
      s.plan("committee", change),
      s.plan("board", change),
    ]);
    const numbers = (await Promise.all(ids.map(session))).map((one) => one.number);
    expect(numbers.sort()).toEqual(["К-2031-01", "К-2031-02", "НС-2031-01"]);
  });

  it("invites all who sit in it, once, and newcomers when its seats change", async () => {
    const id = await s.plan("committee", { members: [s.member1.userId] });
    const invited = () =>
      prisma.notice.findMany({
        where: {
          kind: "session_invited",
          params: { path: ["href"], equals: `/admin/committee/${id}` },
        },
        select: { userId: true },
      });
    expect((await invited()).map((one) => one.userId).sort()).toEqual(
      [s.chair.userId, s.member1.userId].sort(),
    );
    const typed = s.form("committee");
    await done(editSession(s.secretary, id, { typed, version: 1 }));
    expect((await invited()).map((one) => one.userId).sort()).toEqual(
      [s.chair.userId, s.member1.userId, s.member2.userId].sort(),
    );
    expect(await editSession(s.secretary, id, { typed, version: 1 })).toMatchObject({
      ok: false,
      refusal: { code: "stale" },
    });
  });

  it.each<[string, Record<string, unknown>, Record<string, string>]>([
    ["a day gone by", { held_on: "2020-01-01" }, { held_on: "date_past" }],
    ["a day that is none", { held_on: "2027-02-31" }, { held_on: "date_invalid" }],
    ["a time that is none", { held_at: "25:00" }, { held_at: "time_invalid" }],
    ["no place", { place: "  " }, { place: "place_required" }],
    ["a voting that is none", { voting: "loud" }, { voting: "voting_required" }],
    ["nobody in the chair", { chair: "" }, { chair: "chair_required" }],
  ])("is not planned with %s", async (_what, change, fields) => {
    const refused = await planSession(s.secretary, s.form("committee", change));
    const found = refused.ok ? {} : refused.fields;
    expect(
      Object.fromEntries(Object.entries(found ?? {}).map(([name, { code }]) => [name, code])),
    ).toEqual(fields);
  });

  it("seats nobody without the role, nobody twice, and no secretary who votes", async () => {
    const both = await makeAccount({ staffRoles: ["coordinator", "committee_member"] });
    const wrong = async (change: Record<string, unknown>) => {
      const refused = await planSession(s.secretary, s.form("committee", change));
      return refused.ok ? null : Object.keys(refused.fields ?? {});
    };
    expect(await wrong({ chair: s.member1.userId })).toContain("chair");
    expect(await wrong({ members: [s.board.userId] })).toEqual(["members"]);
    expect(await wrong({ members: [s.administrator.userId] })).toEqual(["members"]);
    expect(await wrong({ secretary: both.userId, members: [both.userId] })).toEqual(["secretary"]);
  });

  it("is planned by coordinator and chair alone, and read by no administrator", async () => {
    const form = s.form("committee");
    for (const actor of [s.member1, s.board, s.auditor]) {
      expect(await planSession(actor, form)).toMatchObject({
        refusal: { code: "forbidden" },
      });
    }
    await expect(planSession(s.administrator, form)).rejects.toMatchObject({
      status: 403,
    });
    const id = await s.plan();
    await expect(getSessionView(s.administrator, id)).rejects.toMatchObject({ status: 403 });
  });
});

describe("an agenda", () => {
  it("takes what waits for the body, once at a time, in an order that can be changed", async () => {
    const [one, two] = [await s.waiting(), await s.waiting()];
    const id = await s.plan();
    await done(addItems(s.secretary, id, [one.id, two.id]));
    const order = async () =>
      (await getSessionView(s.secretary, id)).items.map(
        (item) => "applicationId" in item && item.applicationId,
      );
    expect(await order()).toEqual([one.id, two.id]);
    await done(moveItem(s.chair, await s.itemOf(id, two.id), "up"));
    expect(await order()).toEqual([two.id, one.id]);
    await done(moveItem(s.chair, await s.itemOf(id, two.id), "up"));
    expect(await order()).toEqual([two.id, one.id]);
    const other = await s.plan();
    expect(await addItems(s.secretary, other, [one.id])).toMatchObject({
      refusal: { code: "already_listed" },
    });
    await done(removeItem(s.secretary, await s.itemOf(id, one.id)));
    await done(addItems(s.secretary, other, [one.id]));
  });

  it("of two sessions that take the same application at once only one gets it", async () => {
    const { id: application } = await s.waiting();
    const ids = [await s.plan(), await s.plan()];
    const came = await Promise.all(ids.map((id) => addItems(s.secretary, id, [application])));
    expect(came.filter((one) => one.ok)).toHaveLength(1);
  });

  it("takes nothing from another stage, and nothing that the actor is barred from", async () => {
    const id = await s.plan();
    const { id: application } = await s.waiting();
    const refusal = { ok: false, refusal: { code: "not_before_session" } };
    expect(await addItems(s.secretary, await s.plan("board"), [application])).toMatchObject(
      refusal,
    );
    await s.bar(application, s.chair.userId);
    expect(await addItems(s.chair, id, [application])).toMatchObject(refusal);
    const { candidates } = await getSessionView(s.chair, id);
    expect(candidates.map((one) => one.id)).not.toContain(application);
  });

  it("once frozen keeps of each application what was true, under a hash that can be checked", async () => {
    const { id: application } = await s.waiting();
    const id = await s.plan();
    expect(await freezeSession(s.secretary, id)).toMatchObject({
      refusal: { code: "agenda_empty" },
    });
    await done(addItems(s.secretary, id, [application]));
    await done(freezeSession(s.secretary, id));
    const item = await prisma.agendaItem.findFirstOrThrow({ where: { sessionId: id } });
    expect(item.packSha256).toBe(contentHash(item.pack));
    const row = await prisma.application.findUniqueOrThrow({ where: { id: application } });
    expect(item.pack).toMatchObject({
      application: { number: row.number, title: row.title, version: 1, figures: { areaM2: 1200 } },
      earlier: [],
    });
    const told = await prisma.notice.findMany({
      where: {
        kind: "session_pack_ready",
        params: { path: ["href"], equals: `/admin/committee/${id}` },
      },
    });
    expect(told.map((one) => one.userId).sort()).toEqual(
      [s.chair, s.member1, s.member2].map((one) => one.userId).sort(),
    );
    const jobs = await prisma.$queryRaw<{ key: string }[]>`
      select key from graphile_worker.jobs where task_identifier = 'make_session_prints'`;
    expect(jobs.map((job) => job.key)).toContain(`make_session_prints:pack:${id}`);
    const { id: late } = await s.waiting();
    expect(await addItems(s.secretary, id, [late])).toMatchObject({
      refusal: { code: "wrong_session_state" },
    });
    await expect(
      prisma.agendaItem.update({ where: { id: item.id }, data: { pack: {} } }),
    ).rejects.toThrow();
  });
});
