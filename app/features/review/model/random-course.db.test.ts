import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "~/features/audit/index.server";
import { Course, commands, type Given, type Step } from "./course.testing";
import { makeHouse, makeWorld } from "./world.testing";

let house: Awaited<ReturnType<typeof makeHouse>>;

beforeAll(async () => {
  house = await makeHouse();
});

const courses = 3;
/** Courses more at most, in which what never went through so far is wanted. */
const more = 3;
const length = 100;
const draw = fc.noBias(fc.nat(9_999));

const step = (lawful: boolean) =>
  fc.record({ lawful: fc.constant(lawful), command: draw, option: draw, who: draw, variant: draw });

const course = fc.array<Step>(
  fc.oneof({ weight: 3, arbitrary: step(true) }, { weight: 2, arbitrary: step(false) }),
  { minLength: length, maxLength: length },
);

function add(sum: Given, tally: Given): void {
  for (const [name, count] of tally) sum.set(name, (sum.get(name) ?? 0) + count);
}

/**
 * The seed and the path bring the same course again; the story of it is the cause. It is not made smaller:
 * what one course left behind would fail every other.
 */
function report({ failed, seed, counterexamplePath, errorInstance }: fc.RunDetails<[Step[]]>) {
  if (!failed) return;
  const again = `{ seed: ${seed}, path: "${counterexamplePath}" }`;
  throw new Error(`A course failed; for the same one give fc.assert ${again}`, {
    cause: errorInstance,
  });
}

const names = commands.map(({ name }) => name);
const given: Given = new Map();
const refused: Given = new Map();
const missing = () => names.filter((name) => !given.has(name));

async function go(steps: readonly Step[], wanted: readonly string[] = []): Promise<void> {
  const course = await Course.begin(await makeWorld(house), wanted);
  for (const step of steps) await course.take(step);
  await course.end();
  add(given, course.given);
  add(refused, course.refused);
}

describe("any course of the review's commands, lawful or not, by anybody", () => {
  it("stays on the table, leaves what was refused as it was, and is in the audit", async () => {
    await fc.assert(
      fc.asyncProperty(course, (steps) => go(steps)),
      { numRuns: courses, endOnFailure: true, reporter: report },
    );
    for (const steps of fc.sample(course, more)) {
      if (missing().length > 0) await go(steps, missing());
    }
    expect(missing(), "commands that never went through").toEqual([]);
    expect(refused.size, "commands that were refused").toBeGreaterThan(names.length * 0.8);
    const { events, faults } = await verifyAudit();
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThan(courses * 30);
  }, 300_000);
});
