import type { Tx } from "~/platform/db.server";

type Told = { applicationId?: string | null; href: string };

/** Notices that lead to the staff's side tell of applications only to those who may read them. */
export const staffSide = "/admin";

/** Those who are barred from what a notice would tell them of. */
export async function barredReaders(
  db: Pick<Tx, "readingRight">,
  { applicationId, href }: Told,
): Promise<Set<string>> {
  if (!applicationId || !href.startsWith(staffSide)) return new Set();
  const bars = await db.readingRight.findMany({
    where: { applicationId, kind: "barred" },
    select: { userId: true },
  });
  return new Set(bars.map(({ userId }) => userId));
}

type Stored = { applicationId: string | null; params: unknown };

/** One person's stored notices without those that would tell of applications they are barred from. */
export async function tellable<Notice extends Stored>(
  db: Pick<Tx, "readingRight">,
  userId: string,
  notices: readonly Notice[],
): Promise<Notice[]> {
  const about = ({ applicationId, params }: Stored) =>
    hrefOf(params).startsWith(staffSide) ? (applicationId ?? "") : "";
  const applicationIds = notices.map(about).filter((id) => id !== "");
  if (applicationIds.length === 0) return [...notices];
  const bars = await db.readingRight.findMany({
    where: { userId, kind: "barred", applicationId: { in: applicationIds } },
    select: { applicationId: true },
  });
  const barred = new Set(bars.map(({ applicationId }) => applicationId));
  return notices.filter((notice) => !barred.has(about(notice)));
}

function hrefOf(params: unknown): string {
  const { href } = (params ?? {}) as { href?: unknown };
  return typeof href === "string" ? href : "";
}
