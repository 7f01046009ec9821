import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { announceAgreement, tellCompany } from "../agreement/tell.server";
import { checkText } from "../agreement/text-fields";
import { lockPeriod } from "./lock-period.server";
import { refreshWarnings } from "./refresh-warnings.server";
import { reportActs, whyNotReport } from "./report-acts";
import { sayPeriod } from "./say-warning";

export type ReportJudgement = {
  applicationId: string;
  code: string;
  act: "accept_report" | "return_report";
  words: string;
  /** of the period as the form showed it */
  version: number;
};

const said = {
  accept_report: { verdict: "approved", kind: "report_accepted", action: "report.accepted" },
  return_report: { verdict: "returned", kind: "report_returned", action: "report.returned" },
} as const;

/** Accepts the report of a period, or returns it with words for the company. */
export function judgeReport(actor: Actor, input: ReportJudgement): Promise<Result> {
  const { applicationId, act } = input;
  return inTransaction(async (tx) => {
    const period = await lockPeriod(tx, actor, input);
    const { agreement, last } = period;
    const why = whyNotReport(act, period, agreement.roles, moscowDay(now()));
    if (why === "forbidden") return refuse(why);
    const needed = act === "return_report" ? "words_required" : undefined;
    const { text, errors } = checkText("words", input.words, needed);
    if (Object.keys(errors).length > 0) return invalid(errors);
    if (period.version !== input.version) return refuse(why ?? "stale");
    if (why || !last) return refuse(why ?? "no_report");
    const { verdict, kind, action } = said[act];
    await tx.obligationReport.update({
      where: { id: last.id },
      data: { verdict, words: text, judgedAt: now(), judgedById: actor.userId },
    });
    await tx.reportingPeriod.update({
      where: { id: period.id, version: input.version },
      data: { state: reportActs[act].to, version: input.version + 1 },
    });
    await refreshWarnings(tx, agreement.application, agreement.id);
    const shown = { ru: sayPeriod(period.code, "ru"), en: sayPeriod(period.code, "en") };
    await tellCompany(tx, agreement.application, {
      ...{ kind, page: "reporting" },
      params: { period: shown, words: text },
    });
    await announceAgreement(tx, applicationId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "leasing_manager",
      action,
      subjectType: "application",
      subjectId: applicationId,
      before: { period: period.code, state: period.state },
      after: { period: period.code, report: last.number },
      comment: text || null,
    });
    return ok();
  });
}
