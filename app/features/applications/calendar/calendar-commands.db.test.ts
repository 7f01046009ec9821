import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { verifyAudit } from "~/features/audit/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { readCalendar } from "./calendar.server";
import { getCalendarYear, listCalendarYears } from "./calendar-view.server";
import { postCalendar } from "./post-calendar.server";
import { addWorkingDays, MissingCalendarYear } from "./working-days";

let administrator: Actor;

beforeAll(async () => {
  administrator = await makeAccount({ staffRoles: ["administrator"] });
});

function post(fields: Record<string, string>, who: Actor = administrator) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return postCalendar(who, form);
}

const decree = "Постановление Правительства РФ от 01.09.2027 № 1";
const lastEvent = () =>
  prisma.auditEvent.findFirstOrThrow({
    orderBy: { seq: "desc" },
    where: { subjectType: "calendar" },
  });

describe("the administrator's calendar", () => {
  it("opens a year with the holidays of the law; before that no deadline falls into it", async () => {
    const eve = new Date("2027-12-30T09:00:00Z");
    const before = await readCalendar();
    expect(() => addWorkingDays(eve, 3, before)).toThrow(MissingCalendarYear);
    const added = await post({
      intent: "add_year",
      year: "2028",
      source: decree,
      provisional: "yes",
    });
    expect(added).toMatchObject({ result: { ok: true }, year: 2028 });
    const year = await getCalendarYear(administrator, 2028);
    expect(year).toMatchObject({ source: decree, provisional: true });
    expect(year.months[0]?.workingDays).toBe(16);
    expect(addWorkingDays(eve, 3, await readCalendar())).toEqual(new Date("2028-01-12T20:59:59Z"));
    const event = await lastEvent();
    expect(event).toMatchObject({
      action: "calendar.year_saved",
      subjectId: "2028",
      actorId: administrator.userId,
      before: null,
    });
    const again = await post({ intent: "add_year", year: "2028", source: decree });
    expect(again.result).toMatchObject({ ok: false, fields: { year: { code: "year_known" } } });
  });

  it("changes a year's source, and records what it was", async () => {
    await post({ intent: "change_year", year: "2027", source: decree });
    expect(await getCalendarYear(administrator, 2027)).toMatchObject({ provisional: false });
    const { before, after } = await lastEvent();
    expect(before).toMatchObject({ provisional: true });
    expect(after).toEqual({ source: decree, provisional: false });
  });

  it("adds an exception, replaces it and removes it", async () => {
    const saturday = { date: "2026-12-26", kind: "working_day", note: "Перенос на понедельник" };
    const works = async () => (await readCalendar()).exceptions.get(saturday.date);
    await post({ intent: "save_day", ...saturday });
    expect(await works()).toBe(true);
    await post({ intent: "save_day", ...saturday, note: "Перенос на вторник" });
    expect(await lastEvent()).toMatchObject({
      action: "calendar.day_saved",
      before: { kind: "working_day", note: "Перенос на понедельник" },
      after: { kind: "working_day", note: "Перенос на вторник" },
    });
    await post({ intent: "remove_day", date: saturday.date });
    expect(await works()).toBeUndefined();
    expect(await lastEvent()).toMatchObject({ action: "calendar.day_removed", after: null });
    const { seq } = await lastEvent();
    expect((await post({ intent: "remove_day", date: saturday.date })).result.ok).toBe(true);
    expect((await lastEvent()).seq).toBe(seq);
  });

  it.each([
    [{ intent: "add_year", year: "1999", source: decree }, { year: { code: "year_range" } }],
    [{ intent: "add_year", year: "2030.5", source: decree }, { year: { code: "year_range" } }],
    [
      { intent: "add_year", year: "", source: "" },
      { year: { code: "year_range" }, source: { code: "source_short" } },
    ],
    [
      { intent: "save_day", date: "2026-02-30", kind: "day_off", note: "Нет такого" },
      { date: { code: "date_invalid" } },
    ],
    [
      { intent: "save_day", date: "2031-03-03", kind: "day_off", note: "Года ещё нет" },
      { date: { code: "year_unknown" } },
    ],
    [
      { intent: "save_day", date: "2026-11-21", kind: "day_off", note: "Суббота" },
      { kind: { code: "day_is_off" } },
    ],
    [
      { intent: "save_day", date: "2026-11-20", kind: "working_day", note: "Пятница" },
      { kind: { code: "day_is_working" } },
    ],
    [
      { intent: "save_day", date: "2026-11-20", kind: "", note: "" },
      { kind: { code: "kind_required" }, note: { code: "note_short" } },
    ],
    [{ intent: "remove_day", date: "вчера" }, { date: { code: "date_invalid" } }],
  ])("refuses %o by its fields", async (fields, expected) => {
    const { seq } = await lastEvent();
    const { result, typed } = await post(fields);
    expect(result).toMatchObject({ ok: false, refusal: { code: "invalid" }, fields: expected });
    expect(typed).toMatchObject(fields);
    expect((await lastEvent()).seq).toBe(seq);
  });

  it("is the administrator's alone", async () => {
    const auditor = await makeAccount({ staffRoles: ["auditor", "coordinator"] });
    const refused = { ok: false, refusal: { code: "forbidden" } };
    expect((await post({ intent: "remove_day", date: "2026-01-01" }, auditor)).result).toEqual(
      refused,
    );
    expect(
      (await post({ intent: "add_year", year: "2029", source: decree }, auditor)).result,
    ).toEqual(refused);
    await expect(listCalendarYears(auditor)).rejects.toMatchObject({ status: 403 });
    await expect(getCalendarYear(administrator, 1980)).rejects.toMatchObject({ status: 404 });
  });

  it("lets two people add one year, and one of them learns that it is there", async () => {
    const add = () => post({ intent: "add_year", year: "2035", source: decree });
    const results = (await Promise.all([add(), add()])).map(({ result }) => result.ok);
    expect(results.sort()).toEqual([false, true]);
    expect((await verifyAudit()).faults).toEqual([]);
  });
});
