import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "~/generated/prisma/client";
import { submitByPrisma } from "./prisma-submit";
import { sendApplicationByReact, sendListByReact } from "./react-page";
import { serveFloor } from "./serve-floor";
import { type ListedRow, pageSize, searchOneSql, searchSql, splitWords } from "./work";

const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }),
});

const shown = {
  id: true,
  number: true,
  title: true,
  applicantType: true,
  track: true,
  status: true,
  totalArea: true,
  dueAt: true,
  submittedAt: true,
  organisation: { select: { name: true, inn: true } },
} satisfies Prisma.ApplicationSelect;

type Shown = Prisma.ApplicationGetPayload<{ select: typeof shown }>;

function toRow(one: Shown): ListedRow {
  return {
    id: one.id,
    number: one.number ?? "",
    title: one.title,
    organisation: one.organisation.name,
    applicant_type: one.applicantType,
    track: one.track,
    status: one.status,
    total_area: one.totalArea?.toString() ?? null,
    due_at: one.dueAt,
    submitted_at: one.submittedAt ?? new Date(0),
  };
}

serveFloor({
  async queue({ statuses, type, track }) {
    const rows = await prisma.application.findMany({
      where: {
        submittedAt: { not: null },
        status: { in: statuses as Prisma.EnumApplicationStatusFilter["in"] & string[] },
        applicantType: type as Shown["applicantType"],
        track: track as Shown["track"],
      },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
      take: pageSize,
      select: shown,
    });
    return rows.map(toRow);
  },
  search(line) {
    const [before, last] = splitWords(line);
    return before
      ? prisma.$queryRawUnsafe<ListedRow[]>(searchSql, before, last)
      : prisma.$queryRawUnsafe<ListedRow[]>(searchOneSql, last);
  },
  async application(id) {
    const found = await prisma.application.findFirst({
      where: { id, submittedAt: { not: null } },
      select: {
        ...shown,
        submissions: { orderBy: { version: "desc" }, take: 1, select: { answers: true } },
        capexMrub: true,
      },
    });
    if (!found) return null;
    return {
      ...toRow(found),
      inn: found.organisation.inn,
      answers: (found.submissions[0]?.answers ?? {}) as Record<string, unknown>,
      capex_mrub: found.capexMrub?.toString() ?? null,
    };
  },
  submit: (id) => submitByPrisma(prisma, id),
  sendList: sendListByReact,
  sendApplication: sendApplicationByReact,
});
