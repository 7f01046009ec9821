import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeApplication } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { makeExpert } from "../../../../prisma/factories/reviews";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import type { InvitationAnswer } from "./answer-schema";

/** The answer of an expert without a conflict. */
export const accepting: InvitationAnswer = {
  declaration: "none",
  conflict_kind: "",
  explanation: "",
  answer: "accept",
  comment: "",
};

export const declining: InvitationAnswer = {
  ...accepting,
  answer: "decline",
  comment: "Занят в другой экспертизе до конца месяца",
};

export const conflicted: InvitationAnswer = {
  ...accepting,
  declaration: "conflict",
  conflict_kind: "employment",
  explanation: "Работал в этой компании до прошлого года",
  answer: "",
};

/** The cluster's people, one company and short words for what tests of assignments do all the time. */
export async function assigning() {
  await seedStaff();
  const company: Company = await makeCompany();
  const coordinator: Actor = await actorOf("coordinator@imc.example");
  return {
    company,
    coordinator,
    expert: makeExpert,
    inReview: async () => (await makeApplication({ company, status: "expert_review" })).id,
    profile: (expert: Actor, given: { cap?: number; awayFrom?: Date; awayUntil?: Date }) =>
      prisma.expertProfile.create({
        data: {
          userId: expert.userId,
          updatedAt: new Date(),
          updatedById: expert.userId,
          ...given,
        },
      }),
  };
}

/** A moment so many days from now. */
export const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);

export const assignmentsOf = (applicationId: string) =>
  prisma.assignment.findMany({ where: { applicationId }, orderBy: { invitedAt: "asc" } });

export const noticesOf = (applicationId: string, kind: string) =>
  prisma.notice.findMany({ where: { applicationId, kind } });

/** A member of staff whom nobody told to read anything. */
export const rightOf = (applicationId: string, userId: string) =>
  prisma.readingRight.findUnique({ where: { applicationId_userId: { applicationId, userId } } });
