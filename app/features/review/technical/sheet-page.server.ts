import type { Actor } from "~/features/accounts";
import { Answers, type StaffView, type Values } from "~/features/applications";
import { getStaffView, getSubmitted } from "~/features/applications/index.server";
import { formatNumber, type Locale, say } from "~/platform/i18n";
import { isUnderWay } from "../access/under-way";
import { expertDemands } from "../demands/demands";
import { type FigureGroup, figureGroups } from "./figures";
import { correctedValues, isOutdated, isSheetComplete, unjudged } from "./judgement";
import { figureNorms } from "./norms";
import { figureFields, readStoredSheet } from "./read-sheet.server";
import { type ShownGroup, showFigure, showGroup } from "./shown-figure";

export type SheetPageData = Awaited<ReturnType<typeof getSheetPage>>;

/** The engineer's sheet beside what the applicant states and what the norms expect. 404 for those who may not read it. */
export async function getSheetPage(actor: Actor, id: string, locale: Locale) {
  const [view, row, stored] = await Promise.all([
    getStaffView(actor, id),
    getSubmitted(actor, id),
    readStoredSheet(id),
  ]);
  const values = row.answers;
  const fields = figureFields(view.applicantType);
  const judged = stored?.figures ?? [];
  const versions = { ...stored?.versions, [row.version]: values };
  const fresh = judged.filter((one) => !isOutdated(one, versions, values));
  const effective = correctedValues(values, fresh);
  const areasCorrected = fresh.some(
    (one) => one.corrected !== null && one.field.startsWith("area_"),
  );
  const { warnings, flags } = view.submission.findings;
  const facts = {
    values,
    versions,
    norms: figureNorms(values),
    correctedNorms: areasCorrected ? figureNorms(effective) : null,
    remarks: (field: string) =>
      [...warnings, ...flags]
        .filter((issue) => issue.field === field)
        .map((issue) => say(issue.message, locale)),
  };
  const shown = fields.map((field) =>
    showFigure(
      field,
      judged.find((one) => one.field === field.code),
      facts,
      locale,
    ),
  );
  const open = unjudged(fields, judged, versions, values);
  const groups = figureGroups
    .map((group) => {
      const unit = shown.find((one) => group.sum?.includes(one.code))?.unit ?? "";
      return showGroup(group, shown, totalOf(group, values, effective, unit, locale), locale);
    })
    .filter((group) => group.figures.length + group.left.length > 0);
  const asks = view.steps.some(
    ({ row: step, verdict }) => step.intent === "request_clarification" && verdict.allowed,
  );
  const questioned = fresh.filter((one) => one.verdict === "questioned").map((one) => one.field);
  return {
    view,
    submission: row.version,
    version: stored?.version ?? 0,
    saved: stored && { at: stored.updatedAt, by: stored.updatedBy },
    editable: mayJudge(actor, view),
    groups,
    conclusion: stored?.conclusion ?? null,
    note: stored?.note ?? "",
    open: open.length,
    complete: isSheetComplete(stored?.conclusion ?? null, open),
    outdated: judged.length - fresh.length,
    demands: expertDemands(values).map(({ competence, reason }) => ({
      competence,
      reason: say(reason, locale),
    })),
    /** where questions about figures are asked, for those who may */
    askAt: asks ? `/admin/applications/${id}/clarification` : null,
    questioned,
  };
}

/** Whether this person fills in the sheet, and whether it is the time for it. */
function mayJudge(actor: Actor, view: StaffView): boolean {
  const engineer = actor.staffRoles.includes("technical_reviewer");
  return engineer && isUnderWay("complete_technical", view.status);
}

function totalOf(
  group: FigureGroup,
  values: Values,
  effective: Values,
  unit: string,
  locale: Locale,
): ShownGroup["total"] {
  const sum = (of: Values) => (group.sum ? new Answers(of).sum(group.sum) : null);
  const [stated, corrected] = [sum(values), sum(effective)];
  const text = (total: string) => `${formatNumber(total, locale)}\u00a0${unit}`;
  if (stated === null && corrected === null) return null;
  return {
    stated: text(stated ?? "0"),
    corrected: corrected !== null && corrected !== stated ? text(corrected) : null,
  };
}
