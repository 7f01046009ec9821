import { addWorkingDays } from "~/features/applications";
import { readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { currentRules, rulesAt } from "../rules/rules.server";
import type { Thresholds } from "../rules/thresholds";

export type Round = {
  id: string;
  applicationId: string;
  number: number;
  rubricVersion: number;
  thresholdsVersion: number;
  openedAt: Date;
  dueAt: Date;
};

/**
 * The open round of an application that the caller has locked; begun by the tables in force now when
 * there is none, and kept to them to its end.
 */
export async function openRound(tx: Tx, applicationId: string): Promise<Round> {
  const open = await tx.reviewRound.findFirst({ where: { applicationId, closedAt: null } });
  if (open) return open;
  const rubric = await currentRules(tx, "rubric");
  const thresholds = await currentRules(tx, "thresholds");
  const last = await tx.reviewRound.aggregate({
    where: { applicationId },
    _max: { number: true },
  });
  return tx.reviewRound.create({
    data: {
      applicationId,
      number: (last._max.number ?? 0) + 1,
      rubricVersion: rubric.version,
      thresholdsVersion: thresholds.version,
      openedAt: now(),
      dueAt: addWorkingDays(now(), thresholds.body.bulletinDays, await readCalendar(tx)),
    },
  });
}

/** The thresholds that an application's open round keeps to, or those that its next one would. */
export async function thresholdsInForce(tx: Tx, applicationId: string): Promise<Thresholds> {
  const open = await tx.reviewRound.findFirst({
    where: { applicationId, closedAt: null },
    select: { thresholdsVersion: true },
  });
  return open
    ? rulesAt("thresholds", open.thresholdsVersion, tx)
    : (await currentRules(tx, "thresholds")).body;
}
