import { prisma, type Tx } from "~/platform/db.server";
import type { Gates } from "../rules/gates";
import { rulesAt, rulesInForceAt } from "../rules/rules.server";

export type PinnedGates = { version: number; gates: Gates };

/**
 * The gates by which an application is checked: those in force when its check began, whatever has
 * changed since. Null before it began.
 */
export async function pinnedGates(
  applicationId: string,
  tx: Tx = prisma,
): Promise<PinnedGates | null> {
  const [kept, begun] = await Promise.all([
    tx.screening.findUnique({ where: { applicationId }, select: { gatesVersion: true } }),
    tx.statusChange.findFirst({
      where: { applicationId, intent: "start_intake" },
      orderBy: { seq: "asc" },
      select: { at: true },
    }),
  ]);
  if (kept) {
    return { version: kept.gatesVersion, gates: await rulesAt("gates", kept.gatesVersion, tx) };
  }
  if (!begun) return null;
  const { version, body } = await rulesInForceAt("gates", begun.at, tx);
  return { version, gates: body };
}
