import type { Actor } from "~/features/accounts";
import { moveApplication, runClock, submitApplication } from "~/features/applications/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "./people";
import type { StaffKey, Step } from "./plans";

const day = 86_400_000;

const emails: Record<Exclude<StaffKey, "owner" | "clock">, string> = {
  coordinator: "coordinator@imc.example",
  engineer: "engineer@imc.example",
  chair: "chair@imc.example",
  board: "board@imc.example",
  leasing: "leasing@imc.example",
  legal: "legal@imc.example",
};

const known = new Map<string, Actor>();

async function staffActor(key: keyof typeof emails): Promise<Actor> {
  const found = known.get(key) ?? (await actorOf(emails[key]));
  known.set(key, found);
  return found;
}

/**
 * Takes an application through its steps, one every `pace` days from `from`, each by the person whose
 * step it is, with the clock standing at that moment. Throws when a step is refused: the plan is wrong.
 */
export async function walk(
  applicationId: string,
  owner: Actor,
  steps: readonly Step[],
  from: Date,
  pace: number,
): Promise<void> {
  let at = from;
  for (const step of steps) {
    if (step.by === "clock") at = await afterDue(applicationId);
    await atTime(at, () => take(applicationId, owner, step));
    at = new Date(at.getTime() + pace * day);
  }
}

async function afterDue(id: string): Promise<Date> {
  const { dueAt } = await prisma.application.findUniqueOrThrow({ where: { id } });
  if (!dueAt) throw new Error(`The application ${id} has no term that could end`);
  return new Date(dueAt.getTime() + 3_600_000);
}

async function take(applicationId: string, owner: Actor, step: Step): Promise<void> {
  if (step.by === "clock") {
    await runClock();
    return;
  }
  if (step.intent === "submit") {
    const taken = await submitApplication(owner, applicationId, {
      consents: ["processing", "transfer_abroad"],
      locale: "ru",
      ip: "127.0.0.1",
      userAgent: "demo",
    });
    if (!taken.ok) throw new Error(`submit refused: ${JSON.stringify(taken)}`);
    return;
  }
  const actor = step.by === "owner" ? owner : await staffActor(step.by);
  const { by: _, ...input } = step;
  const taken = await moveApplication(actor, applicationId, input);
  if (!taken.ok) throw new Error(`${step.intent} refused: ${JSON.stringify(taken)}`);
}
