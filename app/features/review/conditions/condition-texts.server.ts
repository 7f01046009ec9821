import type { Tx } from "~/platform/db.server";

/** What the announced approval of an application demands, in its own words and order. */
export async function readConditionTexts(tx: Tx, applicationId: string): Promise<string[]> {
  const rows = await tx.decisionCondition.findMany({
    where: { decision: { applicationId }, inForceAt: { not: null }, state: { not: "lapsed" } },
    orderBy: [{ inForceAt: "asc" }, { position: "asc" }],
    select: { text: true },
  });
  return rows.map(({ text }) => text);
}
