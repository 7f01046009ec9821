import { notify } from "~/features/notifications/index.server";
import type { Tx } from "~/platform/db.server";

type Infected = { fileName: string; organisationId: string | null; uploadedById: string | null };

/** Tells the uploader, the organisation's owners and the administrators, each once and each where they can act. */
export async function tellOfInfection(tx: Tx, file: Infected, signature: string): Promise<void> {
  const administrators = await tx.user.findMany({
    where: { staffRoles: { has: "administrator" }, disabledAt: null },
    select: { id: true },
  });
  const owners = file.organisationId
    ? await tx.member.findMany({
        where: {
          organisationId: file.organisationId,
          role: "owner",
          user: { disabledAt: null },
        },
        select: { userId: true },
      })
    : [];
  const uploader = file.uploadedById
    ? await tx.user.findFirst({
        where: { id: file.uploadedById, disabledAt: null },
        select: { id: true, staffRoles: true },
      })
    : null;
  const told = new Set(administrators.map(({ id }) => id));
  const params = { name: file.fileName, signature };
  await notify(tx, {
    userIds: [...told],
    kind: "file_quarantined",
    href: "/admin/settings/files",
    params,
  });
  const isStaff = (uploader?.staffRoles.length ?? 0) > 0;
  if (uploader && isStaff && !told.has(uploader.id)) {
    await notify(tx, { userIds: [uploader.id], kind: "file_infected", href: "/admin", params });
  }
  const applicants = owners.map(({ userId }) => userId);
  if (uploader && !isStaff) applicants.push(uploader.id);
  await notify(tx, {
    userIds: applicants,
    kind: "file_infected",
    href: "/portal",
    params,
  });
}
