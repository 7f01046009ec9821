import { endOfMoscowDay, markOn, moscowDay } from "~/features/applications";
import { lockApplication, readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { formatDate, type Text } from "~/platform/i18n";
import { onSchedule } from "~/platform/jobs.server";
import { listTerms } from "../agreement/read-terms.server";
import { type Named, tellCompany, tellStaff } from "../agreement/tell.server";
import { termsOn } from "../agreement/terms-on";
import { openPeriods } from "./open-periods.server";
import { refreshWarnings } from "./refresh-warnings.server";
import { reachingTo } from "./report-calendar";
import { sayPeriod } from "./say-warning";

const batch = 200;

/** Working days before the day on which a report is due; 0 is that day. */
const reminder = { unit: "working", marks: [10, 3, 0] } as const;
/** Days after it on which the company is told once more. */
const lateMarks = [1, 7, 30];

/**
 * Follows every signed agreement: lays down the periods that have begun, reminds of reports before they are due and
 * after, and brings the warnings up to date. However often it runs, each is told once. Returns how many notices were made.
 */
export async function followObligations(): Promise<number> {
  let told = 0;
  let after: string | undefined;
  for (;;) {
    const rows: { id: string; applicationId: string }[] = await prisma.agreement.findMany({
      where: { signedOn: { not: null }, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, applicationId: true },
    });
    for (const row of rows) told += await inTransaction((tx) => follow(tx, row));
    after = rows.at(-1)?.id;
    if (rows.length < batch) return told;
  }
}

async function follow(
  tx: Tx,
  { id, applicationId }: { id: string; applicationId: string },
): Promise<number> {
  const application = await lockApplication(tx, applicationId);
  const agreement = await tx.agreement.findUnique({
    where: { id },
    select: { signedOn: true, reportsEvery: true },
  });
  if (!application || !agreement?.signedOn) return 0;
  const { terms } = termsOn(await listTerms(tx, id), moscowDay(now()));
  const signedOn = agreement.signedOn.toISOString().slice(0, 10);
  const every = agreement.reportsEvery === "year" ? "year" : "quarter";
  await openPeriods(tx, { agreementId: id, terms, signedOn, every });
  await refreshWarnings(tx, application, id);
  return remind(tx, application, id);
}

async function remind(tx: Tx, application: Named, agreementId: string): Promise<number> {
  const today = moscowDay(now());
  const owed = await tx.reportingPeriod.findMany({
    where: { agreementId, state: { in: ["open", "returned"] }, untilOn: { lt: new Date(today) } },
  });
  const calendar = owed.length > 0 ? await readCalendar(tx) : null;
  let told = 0;
  for (const { id, code, dueOn } of owed) {
    const due = dueOn.toISOString().slice(0, 10);
    const dueText: Text = { ru: formatDate(due, "ru"), en: formatDate(due, "en") };
    const period: Text = { ru: sayPeriod(code, "ru"), en: sayPeriod(code, "en") };
    const params = { period, due: dueText };
    const late = Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
    if (late > 0) {
      const mark = lateMarks.filter((one) => one <= late).at(-1) ?? 0;
      const onceKey = `report:${id}:late`;
      told += await tellCompany(tx, application, {
        ...{ kind: "overdue_report", page: "reporting", params },
        onceKey: `${onceKey}:${mark}`,
      });
      const leasing = { kind: "report_late", page: "reporting", params, onceKey } as const;
      told += await tellStaff(tx, application, ["leasing_manager"], leasing);
      continue;
    }
    const mark =
      calendar && markOn(reminder, endOfMoscowDay(due), now(), reachingTo(due, calendar));
    if (mark === null) continue;
    told += await tellCompany(tx, application, {
      ...{ kind: "reminder_report", page: "reporting", params },
      onceKey: `report:${id}:${mark}`,
    });
  }
  return told;
}

// In the hours when people work, so that what one run missed the next one tells.
onSchedule("50 6,9,12,15 * * *", "follow_obligations", async () => {
  await followObligations();
});
