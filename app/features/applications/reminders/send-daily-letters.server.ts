import { queueDigests } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { onSchedule } from "~/platform/jobs.server";
import { readCalendar } from "../calendar/calendar.server";
import { isWorkingDay, moscowDay } from "../calendar/working-days";

/**
 * Queues the daily letters on working days; what days off bring waits for the next of them. A letter needs no
 * certainty as a deadline does: in a year that nobody entered yet, Monday to Friday count as working days.
 * Returns how many letters were queued.
 */
export async function sendDailyLetters(): Promise<number> {
  const today = moscowDay(now());
  const { exceptions } = await readCalendar();
  const years = new Set([Number(today.slice(0, 4))]);
  return isWorkingDay(today, { years, exceptions }) ? queueDigests() : 0;
}

// 08:30 in Moscow.
onSchedule("30 5 * * *", "queue_digests", async () => {
  await sendDailyLetters();
});
