import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { beginAssessment } from "./review/assess";
import { screen } from "./review/screen";
import { nextSitting, planSitting } from "./review/sittings";

const day = 86_400_000;

/**
 * What the cluster's people have begun and not finished: half a completeness check, bulletins that are
 * still to come in, the agendas of the next sittings.
 */
export async function seedWorkInHand(end: Date): Promise<void> {
  const ago = (days: number) => new Date(end.getTime() - days * day);
  for (const { id } of await inStatus("intake_check")) await atTime(ago(0.1), () => screen(id, 4));
  for (const { id } of await inStatus("expert_review")) {
    await beginAssessment(id, { from: ago(1), to: ago(0.1) });
  }
  for (const intent of ["decide", "board_decide"] as const) {
    const status = intent === "decide" ? "committee_review" : "board_review";
    const waiting = await inStatus(status);
    await atTime(end, () =>
      planSitting(
        intent,
        nextSitting(intent, new Date(end.getTime() + 2 * day)),
        waiting.map((one) => one.id),
      ),
    );
  }
}

/** Applications in a status of which nothing has been decided yet. */
const inStatus = (status: "intake_check" | "expert_review" | "committee_review" | "board_review") =>
  prisma.application.findMany({
    where: { status, decisions: { none: { state: "held" } } },
    select: { id: true },
    orderBy: { submittedAt: "asc" },
  });
