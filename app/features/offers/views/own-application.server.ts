import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";

/** An application of one's own company, with one's role in it; 404 for everybody else. */
export async function ownApplication(actor: Actor, id: string) {
  const companies = actor.memberships.map((one) => one.organisationId);
  const found = z.uuid().safeParse(id).success
    ? await prisma.application.findFirst({
        where: { id, organisationId: { in: companies } },
        select: {
          id: true,
          number: true,
          title: true,
          status: true,
          dueAt: true,
          organisationId: true,
          organisation: {
            select: {
              members: {
                where: { role: "owner", user: { disabledAt: null } },
                orderBy: { createdAt: "asc" },
                select: { user: { select: { fullName: true } } },
              },
            },
          },
        },
      })
    : null;
  if (!found) throw notFound();
  const { organisationId, organisation, ...application } = found;
  const role =
    actor.memberships.find((one) => one.organisationId === organisationId)?.role ?? "viewer";
  const owners = organisation.members.map(({ user }) => user.fullName);
  return { ...application, role, owners };
}
