import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { statusRow } from "../lifecycle/status";
import { whoseMove } from "./whose-move";

const pageSize = 20;
const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page ended: the last row's time and id. */
function readCursor(after: string | null): { updatedAt: Date; id: string } | null {
  const parsed = cursorShape.safeParse(after?.split("_"));
  return parsed.success ? { updatedAt: new Date(parsed.data[0]), id: parsed.data[1] } : null;
}

/** One page of the applications of the person's organisations, last changed first. */
export async function listOwnApplications(actor: Actor, after: string | null = null) {
  const cursor = readCursor(after);
  const older: Prisma.ApplicationWhereInput = cursor
    ? {
        updatedAt: { lte: cursor.updatedAt },
        OR: [{ updatedAt: { lt: cursor.updatedAt } }, { id: { lt: cursor.id } }],
      }
    : {};
  const rows = await prisma.application.findMany({
    where: {
      organisationId: { in: actor.memberships.map((membership) => membership.organisationId) },
      ...older,
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      title: true,
      applicantType: true,
      track: true,
      status: true,
      dueAt: true,
      updatedAt: true,
      organisation: { select: { name: true } },
    },
  });
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    next: last ? `${last.updatedAt.toISOString()}_${last.id}` : null,
    applications: shown.map(({ organisation, ...row }) => {
      const state = statusRow(row.status);
      return {
        ...row,
        organisation: organisation.name,
        statusName: state.applicant,
        next: state.next,
        ended: state.final === true,
        draft: state.stage === "draft" && state.final !== true,
        mover: whoseMove(row.status, row.dueAt, now()),
        late: row.dueAt !== null && row.dueAt < now(),
      };
    }),
  };
}

export type OwnApplication = Awaited<
  ReturnType<typeof listOwnApplications>
>["applications"][number];
