import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { getOwnApplication } from "../draft/own-application.server";
import { sectionOf } from "./diff-versions";
import { questionHref } from "./question-href";

/** Where a member changes what an open question asks about; null for none. 404 unseen. */
export async function findQuestionPlace(
  actor: Actor,
  id: string,
  position: number,
): Promise<string | null> {
  const application = await getOwnApplication(actor, id);
  if (!Number.isInteger(position)) return null;
  const question = await prisma.clarificationQuestion.findFirst({
    where: { position, clarification: { applicationId: application.id, state: "open" } },
    select: { target: true, code: true },
  });
  if (!question?.code) return null;
  const section = sectionOf(application.applicantType, question.code);
  return questionHref(application.id, { ...question, section });
}
