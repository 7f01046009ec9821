import type { Actor } from "~/features/accounts";
import type { SampleCode } from "../../../prisma/factories/applications";

const mix: readonly SampleCode[] = ["startup", "pharma", "investor", "startup", "pharma"];
const panels = 2;
/** Competences that the hazards of the samples demand. */
const known = ["biosafety", "fire_safety"];

export type Scored = { ids: string[]; coordinator: Actor };

/**
 * Applications that three experts each have assessed, handed over to the committee by the coordinator: by
 * the commands themselves, on the database that the process is connected to.
 */
export async function makeScored(count: number): Promise<Scored> {
  const { makeAssignment, makeExpert } = await import("../../../prisma/factories/reviews");
  const { bulletinForm, signAs, submitAs } = await import("../../../prisma/factories/scores");
  const { actorOf, seedStaff } = await import("../../../prisma/seed/people");
  const { moveApplication } = await import("~/features/applications/index.server");
  await import("~/features/review/index.server");
  await seedStaff();
  const coordinator = await actorOf("coordinator@imc.example");
  const experts: Actor[][] = [];
  for (let panel = 0; panel < panels; panel += 1) {
    const made = [await makeExpert(), await makeExpert(), await makeExpert("external_expert")];
    for (const { userId } of made) await describe(userId, coordinator.userId);
    experts.push(made);
  }
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const sample = mix[at % mix.length];
    const made = await makeAssignment({ sample, experts: experts[at % panels] });
    for (const [index, { id, expert }] of made.assignments.entries()) {
      await submitAs(expert, id, bulletinForm(3 + ((at + index) % 3), { team: 2 + (at % 3) }));
      await signAs(expert, id);
    }
    const moved = await moveApplication(coordinator, made.applicationId, {
      intent: "complete_expert",
    });
    if (!moved.ok) throw new Error(`not handed over: ${JSON.stringify(moved)}`);
    ids.push(made.applicationId);
  }
  return { ids, coordinator };
}

async function describe(userId: string, updatedById: string): Promise<void> {
  const { prisma } = await import("~/platform/db.server");
  await prisma.expertProfile.create({
    data: { userId, competences: known, cap: 50, updatedAt: new Date(), updatedById },
  });
}
