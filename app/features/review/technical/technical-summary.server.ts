import { formatValue, type Values } from "~/features/applications";
import { prisma } from "~/platform/db.server";
import { locales, type Text } from "~/platform/i18n";
import { type ExpertDemand, expertDemands } from "../demands/demands";
import type { Conclusion, Verdict } from "./check-figures";
import { isOutdated, unjudged } from "./judgement";
import { figureFields, readStoredSheet } from "./read-sheet.server";

/** The engineer's sheet as later stages read it: the conclusion and what was not simply accepted. */
export type TechnicalSummary = {
  conclusion: Conclusion | null;
  note: string;
  savedAt: Date;
  savedBy: string;
  accepted: number;
  /** given by the applicant and without a verdict as they stand now */
  open: number;
  remarks: {
    field: string;
    label: Text;
    verdict: Exclude<Verdict, "accepted">;
    stated: Text;
    /** with its unit, when corrected */
    corrected: Text | null;
    reason: string;
    /** the applicant has changed the value since */
    outdated: boolean;
  }[];
  demands: ExpertDemand[];
};

/** What the technical stage found; null when the sheet was never saved. The caller has authorised the reader. */
export async function getTechnicalSummary(applicationId: string): Promise<TechnicalSummary | null> {
  const [stored, newest] = await Promise.all([
    readStoredSheet(applicationId),
    prisma.submission.findFirst({
      where: { applicationId },
      orderBy: { version: "desc" },
      select: { answers: true, application: { select: { applicantType: true } } },
    }),
  ]);
  if (!stored || !newest) return null;
  const values = newest.answers as Values;
  const fields = figureFields(newest.application.applicantType);
  const remarks = fields.flatMap((field): TechnicalSummary["remarks"] => {
    const judged = stored.figures.find((one) => one.field === field.code);
    if (!judged || judged.verdict === "accepted") return [];
    const { verdict, corrected, reason } = judged;
    const shown = (value: Values[string] | undefined) =>
      Object.fromEntries(
        locales.map((locale) => [locale, formatValue(field, value, locale).text]),
      ) as Text;
    return [
      {
        field: field.code,
        label: field.label,
        verdict,
        stated: shown(values[field.code]),
        corrected: corrected === null ? null : shown(corrected),
        reason,
        outdated: isOutdated(judged, stored.versions, values),
      },
    ];
  });
  return {
    conclusion: stored.conclusion,
    note: stored.note,
    savedAt: stored.updatedAt,
    savedBy: stored.updatedBy,
    accepted: stored.figures.filter((one) => one.verdict === "accepted").length,
    open: unjudged(fields, stored.figures, stored.versions, values).length,
    remarks,
    demands: expertDemands(values),
  };
}
