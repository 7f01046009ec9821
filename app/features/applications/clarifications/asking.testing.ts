import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { saveSection } from "../draft/save-section.server";
import type { RawAnswers } from "../form/types";
import type { Movers } from "../lifecycle/moving.testing";
import { saveAnswers } from "./save-answers.server";

export const ask = (target: string, text = "Почему так?", due = "") => ({ target, text, due });

/** The newest clarification of an application with its questions in order. */
export const readClarification = (applicationId: string) =>
  prisma.clarification.findFirstOrThrow({
    where: { applicationId },
    orderBy: { askedAt: "desc" },
    include: { questions: { orderBy: { position: "asc" } } },
  });

/** An application at the engineer's, who has asked these questions. */
export async function asked(cast: Movers, ...questions: ReturnType<typeof ask>[]) {
  const { id } = await cast.inStatus("technical_review");
  const result = await cast.move("technical_reviewer", id, {
    intent: "request_clarification",
    questions,
  });
  if (!result.ok) throw new Error(`not asked: ${JSON.stringify(result)}`);
  return id;
}

/** Changes some answers of a stored section, as a form made from its present version does. */
export async function change(
  actor: Actor,
  applicationId: string,
  section: string,
  answers: RawAnswers,
) {
  const key = { applicationId, section };
  const stored = await prisma.sectionDraft.findUniqueOrThrow({
    where: { applicationId_section: key },
  });
  return saveSection(actor, {
    ...key,
    answers: { ...(stored.answers as RawAnswers), ...answers },
    version: stored.version,
  });
}

/** Writes one answer as made from a version, or from whatever is there. */
export const write = (
  actor: Actor,
  applicationId: string,
  position: number,
  text: string,
  version: number | null = null,
) =>
  saveAnswers(actor, {
    applicationId,
    clarificationId: null,
    answers: [{ position, text, version }],
    letter: null,
  });
