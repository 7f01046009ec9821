import { moscowDay } from "~/features/applications";
import { readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { readSetting } from "~/platform/settings.server";
import { agreementSetting } from "../agreement/settings.server";
import type { OfferTerms } from "../terms";
import { lastDayOfTerms, periodsBetween, type ReportsEvery } from "./periods";
import { dueOf } from "./report-calendar";

type Agreed = {
  agreementId: string;
  terms: OfferTerms;
  signedOn: string;
  every: ReportsEvery;
};

/** Lays down the periods that have begun and are not there yet. Returns the codes of all that have begun. */
export async function openPeriods(
  tx: Tx,
  { agreementId, terms, signedOn, every }: Agreed,
): Promise<string[]> {
  const { reporting } = await readSetting(agreementSetting, tx);
  const today = moscowDay(now());
  const begun = periodsBetween(signedOn, lastDayOfTerms(terms, signedOn), every).filter(
    ({ from }) => from <= today,
  );
  const calendar = await readCalendar(tx);
  await tx.reportingPeriod.createMany({
    data: begun.map(({ code, from, until }) => ({
      agreementId,
      code,
      fromOn: new Date(from),
      untilOn: new Date(until),
      dueOn: new Date(dueOf(until, reporting.dueDays, calendar)),
    })),
    skipDuplicates: true,
  });
  return begun.map(({ code }) => code);
}
