import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";

/** An application of one of the person's own organisations; 404 for any other. */
export async function getOwnApplication(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const application = await prisma.application.findFirst({
    where: {
      id,
      organisationId: { in: actor.memberships.map((membership) => membership.organisationId) },
    },
  });
  if (!application) throw notFound();
  return application;
}
