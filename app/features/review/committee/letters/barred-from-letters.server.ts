import type { Tx } from "~/platform/db.server";
import { appealSteps } from "../outcomes";
import type { SessionKind } from "../session-states";

type Decided = { applicationId: string; kind: SessionKind };

/** Of these decisions' applications, those whose appeal this person may not announce: they had part in the first decision. */
export async function barredFromLetters(
  tx: Tx,
  userId: string,
  decisions: readonly Decided[],
): Promise<Set<string>> {
  const appeals = decisions.filter(({ kind }) => kind === "appeal_panel");
  if (appeals.length === 0) return new Set();
  const bars = await tx.stepBar.findMany({
    where: {
      userId,
      intent: { in: [...appealSteps] },
      applicationId: { in: appeals.map((one) => one.applicationId) },
    },
    select: { applicationId: true },
  });
  return new Set(bars.map((bar) => bar.applicationId));
}
