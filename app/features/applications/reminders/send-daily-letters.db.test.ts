import { beforeAll, describe, expect, it } from "vitest";
import { notify } from "~/features/notifications/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, pool, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { sendDailyLetters } from "./send-daily-letters.server";

let userId: string;

beforeAll(async () => {
  ({ userId } = await makeAccount());
  await prisma.noticePreference.create({ data: { userId, group: "course", mail: "daily" } });
});

const tell = (day: string) =>
  atTime(new Date(`${day}T12:00:00Z`), () =>
    inTransaction((tx) => notify(tx, { userIds: [userId], kind: "application_moved", href: "/" })),
  );
const send = (day: string) => atTime(new Date(`${day}T05:30:00Z`), sendDailyLetters);
const queuedDays = async () => {
  const { rows } = await pool.query<{ key: string }>(
    "select key from graphile_worker.jobs where task_identifier = 'mail_digest' order by key",
  );
  return rows.map(({ key }) => key.split(":").at(-1));
};

describe("the daily letter", () => {
  it("goes on working days only, and what days off bring waits for the next of them", async () => {
    await tell("2026-10-30");
    expect(await send("2026-10-31")).toBe(0);
    await tell("2026-10-31");
    expect(await send("2026-11-01")).toBe(0);
    expect(await queuedDays()).toEqual([]);
    expect(await send("2026-11-02")).toBe(1);
    expect(await send("2026-11-02")).toBe(1);
    // The fourth of November is a holiday in the middle of the week.
    expect(await send("2026-11-04")).toBe(0);
    expect(await send("2026-11-05")).toBe(1);
    expect(await queuedDays()).toEqual(["2026-11-02", "2026-11-05"]);
  });

  it("needs no entered calendar: in an unknown year only weekends are days off", async () => {
    expect(await prisma.calendarYear.count({ where: { year: 2040 } })).toBe(0);
    expect(await send("2040-06-16")).toBe(0);
    expect(await send("2040-06-18")).toBe(1);
  });
});
