import type { ApplicantType } from "~/features/applications";
import { type Field, fieldsFor, type Values } from "~/features/applications";
import { prisma, type Tx } from "~/platform/db.server";
import type { JudgedFigure } from "./check-figures";
import { figureCodes } from "./figures";
import type { StoredFigure, ValuesByVersion } from "./judgement";

export type ReadFigure = StoredFigure & { judgedAt: Date; judgedBy: string };

/** The figures that an applicant of this type is asked for, in the order of the sheet. */
export function figureFields(type: ApplicantType): Field[] {
  const form = fieldsFor(type);
  return figureCodes.flatMap((code) => form.get(code)?.field ?? []);
}

/** The stored sheet of an application with the submitted values that its verdicts were about; null without one. */
export async function readStoredSheet(applicationId: string, tx: Tx = prisma) {
  const sheet = await tx.technicalSheet.findUnique({
    where: { applicationId },
    include: {
      updatedBy: { select: { fullName: true } },
      figures: { include: { judgedBy: { select: { fullName: true } } } },
    },
  });
  if (!sheet) return null;
  const judged = [...new Set(sheet.figures.map((one) => one.submissionVersion))];
  const submissions = await tx.submission.findMany({
    where: { applicationId, version: { in: judged } },
    select: { version: true, answers: true },
  });
  const versions: ValuesByVersion = Object.fromEntries(
    submissions.map(({ version, answers }) => [version, answers as Values]),
  );
  const figures = sheet.figures.map(
    (one): ReadFigure => ({
      ...judgedOf(one),
      submissionVersion: one.submissionVersion,
      judgedAt: one.judgedAt,
      judgedBy: one.judgedBy.fullName,
    }),
  );
  const { version, conclusion, note, updatedAt, updatedBy } = sheet;
  return { version, conclusion, note, updatedAt, updatedBy: updatedBy.fullName, figures, versions };
}

type Row = Omit<JudgedFigure, "corrected"> & { corrected: { toFixed(): string } | null };

const judgedOf = ({ field, verdict, corrected, reason }: Row): JudgedFigure => ({
  field,
  verdict,
  corrected: corrected?.toFixed() ?? null,
  reason,
});
