import { prisma, type Tx } from "~/platform/db.server";

type Item = { id: string; applicationId: string };

/** Of these items, those that a person is barred or recused from: they learn that these exist, nothing else. */
export async function withoutPart(
  tx: Tx,
  userId: string,
  items: readonly Item[],
): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const barred = await tx.readingRight.findMany({
    where: { userId, kind: "barred", applicationId: { in: items.map((i) => i.applicationId) } },
    select: { applicationId: true },
  });
  const recused = await tx.itemRecusal.findMany({
    where: { userId, itemId: { in: items.map((item) => item.id) } },
    select: { itemId: true },
  });
  const applications = new Set(barred.map((one) => one.applicationId));
  const out = new Set(recused.map((one) => one.itemId));
  for (const item of items) if (applications.has(item.applicationId)) out.add(item.id);
  return out;
}

export async function takesNoPart(tx: Tx, userId: string, item: Item): Promise<boolean> {
  return (await withoutPart(tx, userId, [item])).has(item.id);
}

/** Applications that a person is barred from, whichever way. */
export async function barredFrom(
  userId: string,
  applicationIds: readonly string[],
  tx: Tx = prisma,
): Promise<Set<string>> {
  const rows = await tx.readingRight.findMany({
    where: { userId, kind: "barred", applicationId: { in: [...applicationIds] } },
    select: { applicationId: true },
  });
  return new Set(rows.map((row) => row.applicationId));
}
