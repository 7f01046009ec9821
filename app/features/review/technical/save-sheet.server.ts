import type { Actor } from "~/features/accounts";
import { applicationTopics, type Values } from "~/features/applications";
import {
  clearStep,
  getSubmitted,
  lockApplication,
  unclearStep,
} from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { announce } from "~/platform/live.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { isUnderWay } from "../access/under-way";
import type { JudgedFigure, Sheet } from "./check-figures";
import { isOutdated, isSheetComplete, type StoredFigure, unjudged } from "./judgement";
import { figureFields, readStoredSheet } from "./read-sheet.server";

export type SheetInput = Sheet & {
  /** of the sheet that the form was made from; 0 before its first save */
  version: number;
  /** the submitted version whose values the form showed */
  submission: number;
};

type Stored = NonNullable<Awaited<ReturnType<typeof readStoredSheet>>>;

/**
 * Saves the engineer's sheet as a whole. A verdict about a value that has changed since stays until somebody
 * judges the new one. Made from a stale sheet or submission it is refused, unless it says what is stored
 * already. The stage may end while there is a conclusion and a verdict on every given figure.
 */
export async function saveSheet(
  actor: Actor,
  applicationId: string,
  input: SheetInput,
): Promise<Result> {
  await getSubmitted(actor, applicationId);
  if (!actor.staffRoles.includes("technical_reviewer")) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const application = await lockApplication(tx, applicationId);
    if (!application) throw notFound();
    if (!isUnderWay("complete_technical", application.facts.status)) return refuse("wrong_status");
    const submission = await tx.submission.findFirstOrThrow({
      where: { applicationId },
      orderBy: { version: "desc" },
      select: {
        version: true,
        answers: true,
        application: { select: { applicantType: true } },
      },
    });
    const values = submission.answers as Values;
    const stored = await readStoredSheet(applicationId, tx);
    const plan = planOf(stored, input, values);
    if ((stored?.version ?? 0) !== input.version || submission.version !== input.submission) {
      return plan.changed.length === 0 && !plan.restated ? ok() : refuse("stale");
    }
    await write(tx, actor, applicationId, input, plan.changed);
    const fields = figureFields(submission.application.applicantType);
    const versions = { ...stored?.versions, [submission.version]: values };
    const open = unjudged(fields, plan.after(submission.version), versions, values);
    const step = { applicationId, intent: "complete_technical" };
    const complete = isSheetComplete(input.conclusion, open);
    if (complete) await clearStep(tx, { ...step, by: actor.userId });
    else await unclearStep(tx, step);
    const topic = applicationTopics.staff(applicationId);
    await announce(tx, { topic, kind: "technical", by: actor.userId });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "technical_reviewer",
      action: "technical_sheet.saved",
      subjectType: "application",
      subjectId: applicationId,
      before: {
        version: stored?.version ?? 0,
        conclusion: stored?.conclusion ?? null,
        figures: said(stored?.figures ?? [], plan.changed),
      },
      after: {
        version: input.version + 1,
        submission: input.submission,
        conclusion: input.conclusion,
        complete,
        figures: said(input.figures, plan.changed),
      },
    });
    return ok();
  });
}

/** What a save changes: the figures that are judged anew or no longer, and whether the conclusion is another. */
function planOf(stored: Stored | null, input: SheetInput, values: Values) {
  const before = stored?.figures ?? [];
  const fresh = (one: StoredFigure) => !isOutdated(one, stored?.versions ?? {}, values);
  const codes = [...new Set([...before, ...input.figures].map((one) => one.field))];
  const changed = codes.filter((code) => {
    const old = before.find((one) => one.field === code);
    const given = input.figures.find((one) => one.field === code);
    if (!old || !given) return old ? fresh(old) : true;
    return !fresh(old) || !sameVerdict(old, given);
  });
  const after = (submissionVersion: number): StoredFigure[] => [
    ...before.filter((one) => !changed.includes(one.field)),
    ...input.figures
      .filter((one) => changed.includes(one.field))
      .map((one) => ({ ...one, submissionVersion })),
  ];
  const restated =
    (stored?.conclusion ?? null) !== input.conclusion || (stored?.note ?? "") !== input.note;
  return { changed, restated, after };
}

const sameVerdict = (one: JudgedFigure, other: JudgedFigure) =>
  one.verdict === other.verdict && one.corrected === other.corrected && one.reason === other.reason;

async function write(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { version, conclusion, note, figures, submission }: SheetInput,
  changed: readonly string[],
): Promise<void> {
  const row = { conclusion, note, updatedAt: now(), updatedById: actor.userId };
  await tx.technicalSheet.upsert({
    where: { applicationId },
    create: { applicationId, ...row },
    update: { ...row, version: version + 1 },
  });
  await tx.technicalFigure.deleteMany({ where: { applicationId, field: { in: [...changed] } } });
  await tx.technicalFigure.createMany({
    data: figures
      .filter((one) => changed.includes(one.field))
      .map((one) => ({
        ...one,
        applicationId,
        submissionVersion: submission,
        judgedAt: now(),
        judgedById: actor.userId,
      })),
  });
}

const said = (figures: readonly JudgedFigure[], codes: readonly string[]) =>
  Object.fromEntries(
    figures
      .filter((one) => codes.includes(one.field))
      .map(({ field, verdict, corrected, reason }) => [field, { verdict, corrected, reason }]),
  );
