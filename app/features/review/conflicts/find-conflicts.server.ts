import { moscowDay } from "~/features/applications";
import { lockApplication } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { type FoundTie, findTies } from "./find-ties";
import {
  type KnownApplication,
  type KnownPerson,
  readApplicationTraces,
  readPersonTraces,
} from "./read-traces.server";

type Found = FoundTie & { userId: string };

/**
 * Looks for ties between a submitted application and people of the cluster, in the transaction of whoever
 * is about to act on it, and puts new ones to the coordinators. What was asked once is never asked again;
 * whoever is barred is not asked about. Returns how many are new.
 */
export async function findConflicts(
  tx: Tx,
  applicationId: string,
  userIds: readonly string[],
): Promise<number> {
  const people = await readPersonTraces(tx, userIds);
  const [application] = await readApplicationTraces(tx, [applicationId]);
  return application ? putToCoordinators(tx, application, tiesOf(application, people)) : 0;
}

/** The same for many applications, each in a transaction of its own; null is everybody of the cluster. */
export async function seekConflicts(
  applicationIds: readonly string[],
  userIds: readonly string[] | null,
): Promise<number> {
  const people = await readPersonTraces(prisma, userIds);
  let fresh = 0;
  for (const application of await readApplicationTraces(prisma, applicationIds)) {
    const ties = tiesOf(application, people);
    fresh += await inTransaction((tx) => putToCoordinators(tx, application, ties));
  }
  return fresh;
}

function tiesOf(application: KnownApplication, people: readonly KnownPerson[]): Found[] {
  const today = moscowDay(now());
  return people.flatMap((person) =>
    findTies(application, person, today).map((tie) => ({ ...tie, userId: person.id })),
  );
}

async function putToCoordinators(
  tx: Tx,
  application: KnownApplication,
  found: readonly Found[],
): Promise<number> {
  if (found.length === 0) return 0;
  const { id: applicationId, number, title } = application;
  // Whoever is barred just now is barred before this or after it.
  await lockApplication(tx, applicationId);
  const bars = await tx.readingRight.findMany({ where: { applicationId, kind: "barred" } });
  const barred = new Set(bars.map(({ userId }) => userId));
  const fresh = await tx.conflictFinding.createManyAndReturn({
    data: found
      .filter(({ userId }) => !barred.has(userId))
      .map((tie) => ({ ...tie, applicationId, foundAt: now() })),
    skipDuplicates: true,
    select: { userId: true, basis: true },
  });
  if (fresh.length === 0) return 0;
  const concerned = new Set(fresh.map(({ userId }) => userId));
  const coordinators = await tx.user.findMany({
    where: { staffRoles: { has: "coordinator" }, disabledAt: null },
    select: { id: true },
  });
  await notify(tx, {
    userIds: coordinators.map(({ id }) => id).filter((id) => !concerned.has(id)),
    kind: "conflict_found",
    applicationId,
    href: `/admin/reviews/conflicts?application=${applicationId}`,
    params: { number, title, count: fresh.length },
  });
  for (const userId of concerned) {
    await recordAudit(tx, {
      actorId: null,
      actorRole: "clock",
      action: "conflict.found",
      subjectType: "application",
      subjectId: applicationId,
      after: {
        person: userId,
        bases: fresh.filter((one) => one.userId === userId).map((one) => one.basis),
      },
    });
  }
  return fresh.length;
}
