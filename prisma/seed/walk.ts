import type { Actor } from "~/features/accounts";
import type { RawAnswers } from "~/features/applications";
import {
  moveApplication,
  runClock,
  saveAnswers,
  saveSection,
  submitApplication,
} from "~/features/applications/index.server";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "./people";
import type { Question, StaffKey, Step } from "./plans";

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

/** What is done about an application so that its next step may be taken: a review, a session. */
export type Ready = (
  applicationId: string,
  step: Pick<Step, "intent" | "outcome">,
) => Promise<void>;

export type Course = {
  steps: readonly Step[];
  /** when the first step is taken */
  from: Date;
  /** days from one step to the next */
  pace: number;
  ready: Ready;
};

/**
 * Takes an application through its steps, each by the person whose step it is and with the clock
 * standing at its moment. Throws when a step is refused: the plan is wrong.
 */
export async function walk(
  applicationId: string,
  owner: Actor,
  { steps, from, pace, ready }: Course,
): Promise<void> {
  let at = from;
  for (const step of steps) {
    if (step.by === "clock") at = await afterDue(applicationId);
    await atTime(at, async () => {
      await ready(applicationId, step);
      await take(applicationId, owner, step);
    });
    at = new Date(at.getTime() + pace * day);
  }
}

/** When the present term of an application has just ended. */
export async function afterDue(id: string): Promise<Date> {
  const { dueAt } = await prisma.application.findUniqueOrThrow({ where: { id } });
  if (!dueAt) throw new Error(`The application ${id} has no term that could end`);
  return new Date(dueAt.getTime() + 3_600_000);
}

/** Takes one step by the person whose step it is; throws when it is refused. */
export async function take(applicationId: string, owner: Actor, step: Step): Promise<void> {
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
  const { by: _, questions, prepares, ...input } = step;
  if (prepares) await prepare(applicationId, owner, prepares);
  const taken = await moveApplication(actor, applicationId, {
    ...input,
    questions: questions?.map(typed),
  });
  if (!taken.ok) throw new Error(`${step.intent} refused: ${JSON.stringify(taken)}`);
}

/** A question as its form is filled in today. */
function typed({ target, text, dueIn }: Question) {
  const due = dueIn === undefined ? "" : new Date(now().getTime() + dueIn * day).toISOString();
  return { target, text, due: due.slice(0, 10) };
}

/** What a member does about open questions before the answers are sent. */
export async function prepare(
  applicationId: string,
  member: Actor,
  { change, answers = [] }: NonNullable<Step["prepares"]>,
): Promise<void> {
  if (change) {
    const key = { applicationId, section: change.section };
    const stored = await prisma.sectionDraft.findUniqueOrThrow({
      where: { applicationId_section: key },
    });
    const saved = await saveSection(member, {
      ...key,
      answers: { ...(stored.answers as RawAnswers), ...change.answers },
      version: stored.version,
    });
    if (!saved.ok) throw new Error(`${change.section} not changed: ${JSON.stringify(saved)}`);
  }
  const saved = await saveAnswers(member, {
    applicationId,
    clarificationId: null,
    answers: answers.map((answer) => ({ ...answer, version: null })),
    letter: null,
  });
  if (!saved.ok) throw new Error(`answers not saved: ${JSON.stringify(saved)}`);
}
