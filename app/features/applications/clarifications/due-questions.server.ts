import { prisma } from "~/platform/db.server";

/** Questions of one application that await an answer by the same day. */
export type DueQuestions = {
  applicationId: string;
  organisationId: string;
  number: string;
  title: string;
  clarificationId: string;
  /** YYYY-MM-DD in Moscow */
  dueOn: string;
  /** The end of the whole clarification: without an answer the application is then closed. */
  dueAt: Date;
  questions: number;
  href: string;
};

/** The open questions without words yet that are due on one of these days (YYYY-MM-DD), for reminders. */
export async function listQuestionsDueOn(days: readonly string[]): Promise<DueQuestions[]> {
  const rows = await prisma.clarificationQuestion.groupBy({
    by: ["clarificationId", "dueOn"],
    where: {
      answer: "",
      dueOn: { in: days.map((day) => new Date(`${day}T00:00:00Z`)) },
      clarification: { state: "open" },
    },
    _count: true,
  });
  const clarifications = await prisma.clarification.findMany({
    where: { id: { in: rows.map((row) => row.clarificationId) } },
    select: {
      id: true,
      dueAt: true,
      application: { select: { id: true, organisationId: true, number: true, title: true } },
    },
  });
  return rows.flatMap(({ clarificationId, dueOn, _count }) => {
    const found = clarifications.find((one) => one.id === clarificationId);
    if (!found) return [];
    const { application } = found;
    return [
      {
        applicationId: application.id,
        organisationId: application.organisationId,
        number: application.number ?? "—",
        title: application.title,
        clarificationId,
        dueOn: dueOn.toISOString().slice(0, 10),
        dueAt: found.dueAt,
        questions: _count,
        href: `/portal/applications/${application.id}/clarification`,
      },
    ];
  });
}
