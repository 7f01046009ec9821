import type { ApplicationStatus } from "~/features/applications";
import { postProof } from "~/features/review/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "./people";
import { beginAssessment } from "./review/assess";
import { formOf, mustGo } from "./review/posted";
import { screen } from "./review/screen";
import { isSitting, nextSitting, planSitting } from "./review/sittings";
import { samplePdf } from "./sample-pdf";

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
  await sendProof(ago(0.2));
  for (const [intent, status] of Object.entries(waitingFor)) {
    if (!isSitting(intent)) continue;
    const waiting = await inStatus(status);
    if (waiting.length === 0) continue;
    await atTime(end, () =>
      planSitting(
        intent,
        nextSitting(intent, new Date(end.getTime() + 2 * day)),
        waiting.map((one) => one.id),
      ),
    );
  }
}

/** Where applications wait for the sitting that takes this step. */
const waitingFor = {
  decide: "committee_review",
  board_decide: "board_review",
  uphold_refusal: "appeal_submitted",
} as const;

/** One company has sent what shows that a condition of its approval is met; it waits to be looked at. */
async function sendProof(at: Date): Promise<void> {
  const condition = await prisma.decisionCondition.findFirst({
    where: { inForceAt: { not: null }, state: "open", owner: "applicant" },
    orderBy: { inForceAt: "asc" },
    select: {
      ...{ id: true, version: true },
      decision: {
        select: {
          application: {
            select: {
              id: true,
              organisation: {
                select: { members: { where: { role: "owner" }, select: { user: true } } },
              },
            },
          },
        },
      },
    },
  });
  const application = condition?.decision.application;
  const owner = application?.organisation.members[0]?.user;
  if (!condition || !application || !owner) return;
  const form = formOf({
    intent: "send_proof",
    condition: condition.id,
    version: String(condition.version),
    text: "Письмо банка о готовности открыть кредитную линию на 80 % сметы.",
  });
  const letter = samplePdf(["Bank letter", "Credit line confirmed: 80 % of the estimate"]);
  form.append("files", new File([new Uint8Array(letter)], "Письмо банка.pdf"));
  const actor = await actorOf(owner.email);
  const request = new Request("http://demo.invalid/", { method: "POST", body: form });
  const { result } = await atTime(at, () => postProof(actor, application.id, request));
  mustGo("send_proof", result);
}

/** Applications in a status of which nothing has been decided yet. */
const inStatus = (status: ApplicationStatus) =>
  prisma.application.findMany({
    where: { status, decisions: { none: { state: "held" } } },
    select: { id: true },
    orderBy: { submittedAt: "asc" },
  });
