import { withdrawNotices } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";

/** Whose right to read which application. */
type Reader = { applicationId: string; userId: string };

type ReadingRightInput = Reader & {
  kind: "granted" | "barred";
  /** code of what it follows from; a bar's is never one that grants rest on */
  ground: string;
  /** null when it follows from what the person said themselves */
  by: string | null;
};

/**
 * Lets a person read an application though no role of theirs would, or bars them from it whatever their
 * roles. A bar takes the place of a grant; nothing takes the place of a bar. The person's open pages hear of
 * it, and what they were told of the application as staff is taken back.
 */
export async function setReadingRight(
  tx: Tx,
  { applicationId, userId, kind, ground, by }: ReadingRightInput,
): Promise<void> {
  // Who is told or taken a step just now is judged before the bar or after it, never beside it.
  await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
  await tx.$executeRaw`
    insert into reading_right as held (application_id, user_id, kind, ground, set_at, set_by_id)
    values (${applicationId}::uuid, ${userId}::uuid, ${kind}::reading_right_kind, ${ground}, ${now()}, ${by}::uuid)
    on conflict (application_id, user_id) do update
      set kind = excluded.kind, ground = excluded.ground, set_at = excluded.set_at, set_by_id = excluded.set_by_id
      where held.kind = 'granted'`;
  if (kind === "barred") await withdrawNotices(tx, { userId, applicationId });
}

/** Whether the person is barred from the application. */
export async function isBarred(
  db: Pick<Tx, "readingRight">,
  { applicationId, userId }: Reader,
): Promise<boolean> {
  const bar = { applicationId, userId, kind: "barred" as const };
  return (await db.readingRight.findFirst({ where: bar, select: { kind: true } })) !== null;
}

/** The applications that a person is barred from. */
export async function barredFrom(userId: string): Promise<Set<string>> {
  const bars = await prisma.readingRight.findMany({
    where: { userId, kind: "barred" },
    select: { applicationId: true },
  });
  return new Set(bars.map(({ applicationId }) => applicationId));
}

/** What rested on this ground is gone; a right on any other ground stays. */
export async function dropReadingRight(
  tx: Tx,
  { applicationId, userId, ground }: Reader & { ground: string },
): Promise<void> {
  await tx.readingRight.deleteMany({ where: { applicationId, userId, ground } });
}
