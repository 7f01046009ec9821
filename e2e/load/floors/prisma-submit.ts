import { createHash } from "node:crypto";
import type { PrismaClient } from "~/generated/prisma/client";
import { gatherAnswers, numberOf } from "./submit-sql";

const day = 86_400_000;

/** The same submission through Prisma's API; raw only where Prisma has no word for it. */
export function submitByPrisma(prisma: PrismaClient, id: string): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ status: string }[]>`
      select status::text from application where id = ${id}::uuid for update`;
    if (held?.status !== "draft") throw new Error(`${id} is no draft`);
    const draft = await tx.application.findUniqueOrThrow({
      where: { id },
      include: { organisation: true },
    });
    const sections = await tx.sectionDraft.findMany({ where: { applicationId: id } });
    const { answers, about, rest } = gatherAnswers(
      sections as { section: string; answers: Record<string, unknown> }[],
    );
    const at = new Date();
    const year = at.getUTCFullYear();
    const counter = await tx.numberCounter.upsert({
      where: { year },
      create: { year, last: 1 },
      update: { last: { increment: 1 } },
    });
    const number = numberOf(year, counter.last);
    const who = { actorId: draft.createdById, actorRole: "owner" };
    await tx.submission.create({
      data: {
        applicationId: id,
        version: 1,
        formVersion: "floor",
        answers: JSON.parse(answers),
        findings: {},
        contentHash: createHash("sha256").update(answers).digest("hex"),
        submittedById: draft.createdById,
        submittedAt: at,
      },
    });
    await tx.consentRecord.create({
      data: {
        ...{ userId: draft.createdById, applicationId: id, purpose: "processing", action: "given" },
        ...{ textVersion: "1", textSha256: "0".repeat(64), locale: "ru", at },
      },
    });
    const dueAt = new Date(at.getTime() + day);
    await tx.application.update({
      where: { id, revision: 1 },
      data: {
        ...{ status: "submitted", revision: 2, number, submittedAt: at, statusSince: at },
        ...{ updatedAt: at, dueAt, totalArea: 10_000, capexMrub: 3_200 },
      },
    });
    await tx.statusChange.create({
      data: {
        ...{ applicationId: id, seq: 2, intent: "submit", fromStatus: "draft" },
        ...{ toStatus: "submitted", ...who, at, dueAt },
      },
    });
    const members = await tx.member.findMany({ where: { organisationId: draft.organisationId } });
    const staff = await tx.user.findMany({ where: { staffRoles: { has: "coordinator" } } });
    const told = await tx.notice.createManyAndReturn({
      data: [...members.map((one) => one.userId), ...staff.map((one) => one.id)].map((userId) => ({
        userId,
        kind: "application_submitted",
        applicationId: id,
        params: { number, title: draft.title },
        createdAt: at,
      })),
      select: { id: true },
    });
    const job = JSON.stringify({ noticeIds: told.map((one) => one.id) });
    await tx.$executeRaw`select graphile_worker.add_job('floor_mail', ${job}::json)`;
    const { name, inn, kpp, ogrn } = draft.organisation;
    const codes = [inn, kpp, ogrn, number.toLowerCase()];
    const names = `${name} ${draft.title}`;
    await tx.$executeRaw`insert into application_search (application_id, submitted_at, words)
      values (${id}::uuid, ${at}, setweight(array_to_tsvector(${codes}::text[]), 'A')
        || setweight(to_tsvector('simple', ${names}), 'A')
        || setweight(to_tsvector('russian', ${names}), 'A')
        || setweight(to_tsvector('russian', ${about}), 'B')
        || setweight(to_tsvector('russian', ${rest}), 'D'))`;
    const after = JSON.stringify({ revision: 2, number });
    await tx.$executeRaw`insert into audit_event (at, actor_id, actor_role, action, subject_type,
        subject_id, from_state, to_state, before, after)
      values (${at}, ${draft.createdById}::uuid, 'owner', 'application.moved', 'application', ${id},
        'draft', 'submitted', '{"revision": 1}', ${after}::jsonb)`;
    return number;
  });
}
