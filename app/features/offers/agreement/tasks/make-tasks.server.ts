import {
  Answers,
  addWorkingDays,
  moscowDay,
  type Track,
  type Values,
} from "~/features/applications";
import { type LockedApplication, readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { formatDate, type Text } from "~/platform/i18n";
import type { OfferTerms } from "../../terms";
import { taskNames } from "../names";
import { tellStaff } from "../tell.server";
import { type TaskCode, taskRow, tasksFor } from "./task-rows";

/** Gives out what is to be done after the signing, each with its day, and tells whose it is. */
export async function makeTasks(
  tx: Tx,
  application: LockedApplication,
  { agreementId, terms }: { agreementId: string; terms: OfferTerms },
): Promise<TaskCode[]> {
  const track = application.facts.track as Track;
  const { tenancy, units } = terms;
  const quarters = Math.max(0, ...units.map(({ from, until }) => until - from));
  const medical = await isMedical(tx, application.id);
  const codes = tasksFor({ track, tenancy, medical, quarters });
  const calendar = await readCalendar(tx);
  for (const code of codes) {
    const { by, days, settledBy } = taskRow(code);
    // What is due on the day of signing is due on that day, be it a holiday.
    const due = days === 0 ? moscowDay(now()) : moscowDay(addWorkingDays(now(), days, calendar));
    const { id } = await tx.agreementTask.create({
      data: { agreementId, code, dueOn: new Date(due) },
      select: { id: true },
    });
    if (settledBy) continue;
    const dueText: Text = { ru: formatDate(due, "ru"), en: formatDate(due, "en") };
    await tellStaff(tx, application, [by], {
      kind: "agreement_task",
      page: "agreement",
      params: { task: taskNames[code], due: dueText },
      onceKey: `agreement_task:${id}`,
    });
  }
  return codes;
}

/** Whether the newest answers name medical activity among the licences. */
async function isMedical(tx: Tx, applicationId: string): Promise<boolean> {
  const newest = await tx.submission.findFirst({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { answers: true },
  });
  const answers = new Answers((newest?.answers ?? {}) as Values);
  return (
    answers.picked("licences_have", "medical") || answers.picked("licences_planned", "medical")
  );
}
