import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { announceAgreement } from "../agreement/tell.server";
import { lockPeriod } from "./lock-period.server";
import { whyNotReport } from "./report-acts";

/** Takes a file out of a report that is not sent. What is gone already is no fault. */
export function removeReportFile(
  actor: Actor,
  { applicationId, code, fileId }: { applicationId: string; code: string; fileId: string },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const period = await lockPeriod(tx, actor, { applicationId, code });
    const why = whyNotReport("save_report", period, period.agreement.roles, moscowDay(now()));
    if (why) return refuse(why);
    await tx.reportFile.deleteMany({ where: { periodId: period.id, reportId: null, fileId } });
    await announceAgreement(tx, applicationId);
    return ok();
  });
}
