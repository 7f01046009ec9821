import { setReadingRight } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { readExperts } from "../experts/read-experts.server";

type Accepted = { applicationId: string; invitedById: string };

/**
 * Opens the application's content to an expert who found no conflict, unless they are barred, a tie that
 * the data shows awaits the coordinator, or lowering the cap left no room since they were asked.
 */
export async function expertAccepts(
  tx: Tx,
  expertId: string,
  { applicationId, invitedById }: Accepted,
): Promise<Result> {
  const barred = await tx.readingRight.findFirst({
    where: { applicationId, userId: expertId, kind: "barred" },
    select: { userId: true },
  });
  if (barred) return refuse("barred_from_application");
  const tie = await tx.conflictFinding.findFirst({
    where: { applicationId, userId: expertId, state: "open" },
    select: { id: true },
  });
  if (tie) return refuse("tie_under_check");
  const accepted = await tx.assignment.count({ where: { expertId, state: "accepted" } });
  const [expert] = await readExperts(tx, [expertId]);
  if (!expert || accepted >= expert.cap) return refuse("cap_reached");
  await setReadingRight(tx, {
    applicationId,
    userId: expertId,
    kind: "granted",
    ground: "assignment",
    by: invitedById,
  });
  return ok();
}
