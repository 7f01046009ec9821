import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { goneMs, initialsOf, type Present } from "./presence";

/**
 * Who has which section of an application open now, besides the reader; by section. Only those who
 * still belong to the organisation are named.
 */
export async function listPresence(
  application: { id: string; organisationId: string },
  reader: { userId: string },
): Promise<Record<string, Present[]>> {
  const rows = await prisma.sectionPresence.findMany({
    where: {
      applicationId: application.id,
      userId: { not: reader.userId },
      seenAt: { gt: new Date(now().getTime() - goneMs) },
      user: { members: { some: { organisationId: application.organisationId } } },
    },
    orderBy: { userId: "asc" },
    select: { section: true, user: { select: { id: true, fullName: true } } },
  });
  const here: Record<string, Present[]> = {};
  for (const { section, user } of rows) {
    here[section] ??= [];
    here[section].push({
      userId: user.id,
      name: user.fullName,
      initials: initialsOf(user.fullName),
    });
  }
  return here;
}
