import type { Actor } from "~/features/accounts";
import { type LockedApplication, lockApplication } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { barReader } from "./bar-reader.server";
import type { Declaration } from "./declaration-schema";

type Declarer = Pick<Actor, "userId" | "fullName" | "staffRoles">;

/**
 * Keeps what a person says of their ties to an application before they see it. A conflict bars them from
 * it for good; "none" can become a conflict, a conflict never "none". Whether the person may be asked
 * about this application is the caller's to judge.
 */
export async function declareConflict(
  tx: Tx,
  actor: Declarer,
  applicationId: string,
  said: Declaration,
): Promise<Result<{ barred: boolean }>> {
  const application = await lockApplication(tx, applicationId);
  if (!application) throw notFound();
  const { userId } = actor;
  const key = { applicationId, userId };
  const before = await tx.conflictDeclaration.findUnique({
    where: { applicationId_userId: key },
  });
  if (before?.answer === said.answer) return ok({ barred: said.answer === "conflict" });
  if (before?.answer === "conflict") return refuse("declared_already");
  const row = {
    answer: said.answer,
    kind: said.answer === "conflict" ? said.kind : null,
    explanation: said.answer === "conflict" ? said.explanation : "",
    declaredAt: now(),
  };
  await tx.conflictDeclaration.upsert({
    where: { applicationId_userId: key },
    create: { ...key, ...row },
    update: row,
  });
  if (said.answer === "conflict") {
    const { explanation: reason } = said;
    await barReader(tx, { ...key, ground: "declared", by: null, reason });
    await tellCoordinators(tx, actor, application);
  }
  await recordAudit(tx, {
    actorId: userId,
    actorRole: actor.staffRoles[0] ?? "staff",
    action: "conflict.declared",
    subjectType: "application",
    subjectId: applicationId,
    after: { person: userId, answer: row.answer, kind: row.kind },
    comment: row.explanation || null,
  });
  return ok({ barred: said.answer === "conflict" });
}

async function tellCoordinators(
  tx: Tx,
  { userId, fullName }: Declarer,
  { id, number, title }: LockedApplication,
): Promise<void> {
  const people = await tx.user.findMany({
    where: { staffRoles: { has: "coordinator" }, disabledAt: null, id: { not: userId } },
    select: { id: true },
  });
  await notify(tx, {
    userIds: people.map((person) => person.id),
    kind: "conflict_declared",
    applicationId: id,
    href: `/admin/applications/${id}`,
    params: { number: number ?? "—", title, person: fullName },
  });
}
