import type { Actor } from "~/features/accounts";
import { atTime } from "~/platform/clock.server";
import { carryPackage, handOver } from "./agreements";
import { prepareOffer } from "./offers";
import type { Step } from "./plans";
import type { Random } from "./random";
import { assess } from "./review/assess";
import { judgeFigures } from "./review/judge-figures";
import { screen } from "./review/screen";
import { holdSitting, type Item, isSitting, nextSitting } from "./review/sittings";
import { afterDue, take } from "./walk";

const day = 86_400_000;

/** An application on its way: who owns it, its steps and when each is taken; the clock's own have no date. */
export type Course = {
  applicationId: string;
  owner: Actor;
  steps: readonly Step[];
  dates: readonly (Date | null)[];
};

/** When each step is taken, the first at `from`: `pace` days apart, a decision at the next sitting of its body. */
export function datesOf(steps: readonly Step[], from: Date, pace: number): (Date | null)[] {
  let at = from.getTime();
  return steps.map(({ intent, by }) => {
    if (by === "clock") return null;
    const sits = isSitting(intent);
    if (sits) at = nextSitting(intent, new Date(at + day)).getTime();
    const date = new Date(at);
    // Letters go out and minutes are signed the day after a sitting.
    at += (pace + (sits ? 1 : 0)) * day;
    return date;
  });
}

/** The same with the latest beginning that lets all of them be taken by `until`. */
export function datesUntil(steps: readonly Step[], until: Date, pace: number): (Date | null)[] {
  let from = until.getTime() - Math.max(0, steps.length - 1) * pace * day;
  for (;;) {
    const dates = datesOf(steps, new Date(from), pace);
    if (dates.every((date) => date === null || date.getTime() <= until.getTime() - 2 * day))
      return dates;
    from -= day;
  }
}

/** The next step of a course and when it is taken; `since` when the one before it was. */
type Moment = { course: Course; index: number; step: Step; at: Date; since: Date };

/**
 * Takes many applications through their steps, all in the order of time, so that a sitting decides whatever
 * has come before it. What a step waits for is done by the people whose work it is.
 */
export async function runTimeline(courses: readonly Course[], random: Random): Promise<void> {
  let ahead: Moment[] = [];
  for (const course of courses) ahead.push(...(await momentOf(course, 0)));
  while (ahead.length > 0) {
    ahead.sort((one, other) => one.at.getTime() - other.at.getTime());
    const [first] = ahead as [Moment];
    const { intent } = first.step;
    const now = isSitting(intent) ? ahead.filter((one) => isBeside(one, first)) : [first];
    if (isSitting(intent)) await holdSitting(intent, first.at, now.map(itemOf));
    else await takeOne(first, random);
    ahead = ahead.filter((one) => !now.includes(one));
    for (const { course, index, at } of now) ahead.push(...(await momentOf(course, index + 1, at)));
  }
}

const isBeside = (one: Moment, other: Moment) =>
  one.step.intent === other.step.intent && one.at.getTime() === other.at.getTime();

/** The step of a course at this place in its plan, if there is one. */
async function momentOf(course: Course, index: number, before?: Date): Promise<Moment[]> {
  const step = course.steps[index];
  if (!step) return [];
  const at = course.dates[index] ?? (await afterDue(course.applicationId));
  return [{ course, index, step, at, since: before ?? at }];
}

function itemOf({ course, step }: Moment): Item {
  const { intent, reasonCode, comment: reasons } = step;
  const outcome = step.outcome ?? (intent === "uphold_refusal" ? intent : "approve");
  const { applicationId } = course;
  return { applicationId, motion: { outcome, reasonCode, reasons }, released: !step.held };
}

async function takeOne({ course, index, step, at, since }: Moment, random: Random) {
  const { applicationId, owner, steps } = course;
  await atTime(new Date(at.getTime() - 3_600_000), async () => {
    if (step.intent === "admit") await screen(applicationId);
    if (step.intent === "complete_technical") await judgeFigures(applicationId);
    if (step.intent === "issue_offer") await prepareOffer(applicationId);
    if (step.intent === "sign_agreement") await carryPackage(applicationId, owner);
    if (step.intent === "move_in") await handOver(applicationId);
  });
  if (step.intent === "complete_expert") {
    const { outcome } = steps.slice(index).find((one) => isSitting(one.intent)) ?? {};
    await assess(applicationId, { from: since, to: at, outcome, random });
  }
  await atTime(at, () => take(applicationId, owner, step));
}
