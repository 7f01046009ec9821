import { isDeepStrictEqual } from "node:util";
import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { recordAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { recordAgreementFiles } from "../agreement/file-room.server";
import { announceAgreement, tellStaff } from "../agreement/tell.server";
import { checkText } from "../agreement/text-fields";
import { type Kept, withFiles } from "../agreement/with-files.server";
import type { Figures } from "./figures";
import { type LockedPeriod, lockPeriod } from "./lock-period.server";
import { refreshWarnings } from "./refresh-warnings.server";
import { whyNotReport } from "./report-acts";
import { readFigures } from "./report-fields";
import { sayPeriod } from "./say-warning";

export type ReportInput = {
  applicationId: string;
  code: string;
  act: "save_report" | "send_report";
  /** the figures by field, as typed, and the note */
  typed: Record<string, string>;
  file: StagedFile | null;
  /** of the period as the form showed it */
  version: number;
};

/** As many files as a report needs. */
const mostFiles = 20;

/** Keeps the draft of a period's report, or sends it for good. The same form posted twice is taken once. */
export function fillReport(actor: Actor, input: ReportInput): Promise<Result> {
  const files = input.file ? [input.file] : [];
  return withFiles(files, () => inTransaction((tx) => fill(tx, actor, input)));
}

async function fill(tx: Tx, actor: Actor, input: ReportInput): Promise<Result<Kept>> {
  const { applicationId, act, typed, file } = input;
  const period = await lockPeriod(tx, actor, input);
  const { agreement } = period;
  const why = whyNotReport(act, period, agreement.roles, moscowDay(now()));
  if (why === "forbidden") return refuse(why);
  const figures = readFigures(typed, period.terms, act === "send_report");
  const note = checkText("note", typed.note ?? "");
  const errors: FieldErrors = { ...(figures.ok ? {} : figures.fields), ...note.errors };
  if (!figures.ok || Object.keys(errors).length > 0) return invalid(errors);
  if (period.version !== input.version) {
    const again = await wasTaken(tx, actor, period, {
      act,
      figures: figures.value,
      note: note.text,
    });
    return again ? ok({ again }) : refuse(why ?? "stale");
  }
  if (why) return refuse(why);
  const attached = await attach(tx, actor, period, file);
  if (!attached.ok) return attached;
  const draft = { ...typed, note: note.text };
  await tx.reportingPeriod.update({
    where: { id: period.id, version: input.version },
    data: {
      draft,
      version: input.version + 1,
      ...(act === "send_report" && { state: "sent" }),
    },
  });
  if (act === "send_report") await send(tx, actor, period, figures.value, note.text);
  await announceAgreement(tx, applicationId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: agreement.roles[0] ?? "editor",
    action: act === "send_report" ? "report.sent" : "report.saved",
    subjectType: "application",
    subjectId: applicationId,
    before: { period: period.code, state: period.state },
    after: { period: period.code, ...(act === "send_report" && { figures: figures.value }) },
  });
  return ok({ again: false });
}

type Said = { act: ReportInput["act"]; figures: Figures; note: string };

/** Whether this form has been taken already: a report sent last by the same person says the same, or the draft does. */
async function wasTaken(
  tx: Tx,
  actor: Actor,
  { id, state, terms, last }: LockedPeriod,
  { act, figures, note }: Said,
): Promise<boolean> {
  if (act === "send_report") {
    return (
      state === "sent" &&
      last?.sentById === actor.userId &&
      last.note === note &&
      isDeepStrictEqual(last.figures, figures)
    );
  }
  const { draft } = await tx.reportingPeriod.findUniqueOrThrow({
    where: { id },
    select: { draft: true },
  });
  const kept = readFigures((draft ?? {}) as Record<string, string>, terms, false);
  return kept.ok && isDeepStrictEqual(kept.value, figures) && state !== "sent";
}

async function attach(
  tx: Tx,
  actor: Actor,
  { id, agreement }: LockedPeriod,
  file: StagedFile | null,
): Promise<Result> {
  if (!file) return ok();
  const count = await tx.reportFile.count({ where: { periodId: id, reportId: null } });
  if (count >= mostFiles)
    return invalid({ files: { code: "too_many_files", params: { count: mostFiles } } });
  const { organisationId } = agreement.application;
  const sender = {
    ...{ agreementId: agreement.id, organisationId },
    ...{ side: "company" as const, userId: actor.userId },
  };
  const recorded = await recordAgreementFiles(tx, [file], sender, "files");
  if (!recorded.ok) return recorded;
  const [fileId = ""] = recorded.value;
  await tx.reportFile.create({ data: { fileId, periodId: id } });
  return ok();
}

async function send(
  tx: Tx,
  actor: Actor,
  { id, code, last, agreement }: LockedPeriod,
  figures: Figures,
  note: string,
): Promise<void> {
  const report = await tx.obligationReport.create({
    data: {
      ...{ periodId: id, number: (last?.number ?? 0) + 1, figures, note },
      ...{ sentAt: now(), sentById: actor.userId },
    },
    select: { id: true },
  });
  await tx.reportFile.updateMany({
    where: { periodId: id, reportId: null },
    data: { reportId: report.id },
  });
  await tellStaff(tx, agreement.application, ["leasing_manager"], {
    kind: "report_sent",
    page: "reporting",
    params: { period: { ru: sayPeriod(code, "ru"), en: sayPeriod(code, "en") } },
  });
  await refreshWarnings(tx, agreement.application, agreement.id);
}
