import { prisma, type Tx } from "~/platform/db.server";

/** What an open clarification lets the applicant change: codes of fields and of document slots. */
export type OpenTargets = { clarificationId: string | null; fields: string[]; slots: string[] };

/** The fields and slots that the open clarification of an application asks about; none when none is open. */
export async function openTargets(applicationId: string, tx: Tx = prisma): Promise<OpenTargets> {
  const clarification = await tx.clarification.findFirst({
    where: { applicationId, state: "open" },
    select: { id: true, questions: { select: { target: true, code: true } } },
  });
  const questions = clarification?.questions ?? [];
  const codes = (target: "field" | "document") => [
    ...new Set(
      questions.flatMap((one) => (one.target === target && one.code !== null ? [one.code] : [])),
    ),
  ];
  return {
    clarificationId: clarification?.id ?? null,
    fields: codes("field"),
    slots: codes("document"),
  };
}
