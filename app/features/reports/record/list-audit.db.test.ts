import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { type AuditFilter, parseAuditFilter } from "./audit-filters";
import { type AuditRow, listAudit } from "./list-audit.server";

let auditor: Actor;
let made: { id: string; owner: Actor };

beforeAll(async () => {
  auditor = await makeAccount({ staffRoles: ["auditor"] });
  made = await makeApplication();
  for (let day = 1; day <= 60; day += 1) {
    const at = new Date(Date.UTC(2026, 8, 1 + (day % 20), 9));
    await atTime(at, () =>
      inTransaction((tx) =>
        recordAudit(tx, {
          actorId: auditor.userId,
          actorRole: "auditor",
          action: "account.signed_in",
          subjectType: "account",
          subjectId: auditor.userId,
          after: { day },
        }),
      ),
    );
  }
}, 60_000);

const parse = (query: string) => parseAuditFilter(new URLSearchParams(query));

async function readAll(filter: AuditFilter): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for (let after: AuditFilter["after"] | undefined; after !== null; ) {
    const page = await listAudit(auditor, { ...filter, after: after ?? null });
    expect(page.rows.length).toBeLessThanOrEqual(50);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

describe("the record", () => {
  it("is listed newest first, every event once", async () => {
    const rows = await readAll(parse(""));
    const seqs = rows.map((row) => Number(row.seq));
    expect([...seqs].sort((a, b) => a - b)).toEqual(seqs.map((_, index) => index + 1));
    const times = rows.map((row) => row.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it("is filtered by subject, actor, action and Moscow day", async () => {
    const number = (await readAll(parse(`subject=${made.id}`)))[0]?.subject ?? "";
    expect(number).toMatch(/^ММК-/);
    const byNumber = await readAll(parse(new URLSearchParams({ subject: number }).toString()));
    expect(new Set(byNumber.map((row) => row.subjectId))).toEqual(new Set([made.id]));
    const byActor = await readAll(
      parse(`actor=${auditor.email.toUpperCase()}&action=account.signed_in`),
    );
    expect(byActor).toHaveLength(60);
    expect(byActor[0]?.subject).toBe(auditor.email);
    const days = await readAll(parse("action=account.signed_in&from=2026-09-03&to=2026-09-04"));
    expect(days).toHaveLength(6);
    expect(await readAll(parse("action=account.signed_in&subject=nothing'"))).toEqual([]);
  });

  it("calls a reason of the tables by its name, and leaves others as they are", async () => {
    const { code, nameRu, nameEn } = await prisma.reason.findFirstOrThrow({
      orderBy: [{ version: "desc" }, { position: "asc" }],
    });
    const subject = { subjectType: "account", subjectId: made.owner.userId } as const;
    const event = {
      actorId: null,
      actorRole: "system",
      action: "account.signed_out",
      ...subject,
    } as const;
    await inTransaction((tx) => recordAudit(tx, { ...event, reasonCode: code }));
    await inTransaction((tx) => recordAudit(tx, { ...event, reasonCode: "left" }));
    const rows = await readAll(parse(`subject=${made.owner.userId}&action=account.signed_out`));
    expect(rows.map(({ reasonCode, reason }) => ({ reasonCode, reason }))).toEqual([
      { reasonCode: "left", reason: null },
      { reasonCode: code, reason: { ru: nameRu, en: nameEn } },
    ]);
  });

  it("calls sessions and scenarios by what people call them, and finds a session by its number", async () => {
    const by = { createdAt: new Date(), createdById: auditor.userId };
    const session = await prisma.committeeSession.create({
      data: { ...by, number: "К-2026-77", heldAt: new Date(), thresholdsVersion: 1 },
    });
    const scenario = await prisma.scenario.create({
      data: { ...by, name: "Первая очередь", changedAt: new Date() },
    });
    const event = { actorId: null, actorRole: "system" } as const;
    await inTransaction(async (tx) => {
      const planned = { action: "session.planned", subjectType: "session" } as const;
      await recordAudit(tx, { ...event, ...planned, subjectId: session.id });
      const drawn = { action: "scenario.made", subjectType: "scenario" } as const;
      await recordAudit(tx, { ...event, ...drawn, subjectId: scenario.id });
    });
    const byNumber = await readAll(parse(new URLSearchParams({ subject: "К-2026-77" }).toString()));
    expect(byNumber.map(({ subject }) => subject)).toEqual(["К-2026-77"]);
    const byId = await readAll(parse(`subject=${scenario.id}`));
    expect(byId.map(({ subject }) => subject)).toEqual(["Первая очередь"]);
  });

  it("is closed to everybody but administrators and auditors", async () => {
    const chair = await makeAccount({ staffRoles: ["chair", "coordinator"] });
    for (const person of [chair, made.owner]) {
      await expect(listAudit(person, parse(""))).rejects.toMatchObject({ status: 403 });
    }
  });

  it("reads any address", () => {
    expect(parse("action=drop&from=2026-13-01&to=x&after=1~2")).toEqual(parse(""));
  });
});
