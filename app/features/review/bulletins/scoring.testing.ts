import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { makeAssignment, makeExpert } from "../../../../prisma/factories/reviews";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";

let company: Company | undefined;

/** Two experts, one who can judge biosafety and one from outside, who accepted to assess one startup. */
export async function scoring() {
  company ??= await makeCompany();
  const experts = [
    await makeExpert("expert", "Первый Эксперт Внутренний"),
    await makeExpert("expert", "Второй Эксперт Биобезопасность"),
    await makeExpert("external_expert", "Третий Эксперт Внешний"),
  ] as const;
  await knowsBiosafety(experts[1]);
  const made = await makeAssignment({ experts, company });
  const [one, two, three] = made.assignments;
  if (!one || !two || !three) throw new Error("three assignments were to be made");
  return { ...made, one, two, three };
}

export type Scoring = Awaited<ReturnType<typeof scoring>>;
export type Assigned = Scoring["one"];

export async function knowsBiosafety(expert: Actor): Promise<void> {
  await prisma.expertProfile.create({
    data: {
      userId: expert.userId,
      competences: ["biosafety"],
      updatedAt: new Date(),
      updatedById: expert.userId,
    },
  });
}

export const staffOfCluster = async () => {
  await seedStaff();
  return { chair: await actorOf("chair@imc.example") };
};

export const bulletinOf = (assignmentId: string) =>
  prisma.bulletin.findUnique({
    where: { assignmentId },
    include: { scores: true, reopenings: true },
  });

export const roundOf = (applicationId: string) =>
  prisma.reviewRound.findFirstOrThrow({ where: { applicationId }, orderBy: { number: "desc" } });

export const clearanceOf = (applicationId: string) =>
  prisma.stepClearance.findUnique({
    where: { applicationId_intent: { applicationId, intent: "complete_expert" } },
  });

export const auditOf = async (applicationId: string, action: string) =>
  prisma.auditEvent.findMany({
    where: { subjectId: applicationId, action },
    orderBy: { seq: "asc" },
  });

/** What a command refused with: its code, or the fields that were wrong. */
export function refusalOf(result: {
  ok: boolean;
  refusal?: { code: string };
  fields?: Record<string, { code: string }>;
}) {
  if (result.ok) return "ok";
  if (result.refusal?.code !== "invalid") return result.refusal?.code;
  return Object.fromEntries(
    Object.entries(result.fields ?? {}).map(([field, { code }]) => [field, code]),
  );
}
