import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts";
import { parseBoardQuery } from "~/features/scenarios";
import {
  addCandidates,
  copyScenario,
  freezeScenario,
  getScenarioPage,
  getScenariosPage,
  makeScenario,
  placePhase,
} from "~/features/scenarios/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { actorOf } from "../people";
import { seedProposal } from "./proposal";

const day = 86_400_000;
const many = 8;
const largest = 7_000;
/** Whose space is not given yet, those who have come further first. */
const undecided = [
  "committee_review",
  "board_review",
  "deferred",
  "expert_review",
  "technical_review",
] as const;

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};

/**
 * Three what-ifs of the leasing manager: one frozen for the committee, one on its board that gives more and
 * has no conflict, and one that puts two phases onto one unit, so that its conflicts are seen.
 */
export async function seedScenarios(end: Date): Promise<void> {
  if ((await prisma.unit.count()) === 0) return;
  const leasing = await actorOf("leasing@imc.example");
  const { placeable } = await getScenariosPage(leasing, null);
  const waiting = undecided.flatMap((status) =>
    placeable.filter((one) => one.status === status && one.areaM2 <= largest),
  );
  // One that no building has room for, so that it is seen who is left out and why.
  const [large] = placeable.filter(({ areaM2 }) => areaM2 > largest);
  const ids = [...waiting.slice(0, many - 1), ...(large ? [large] : [])].map(({ id }) => id);
  if (ids.length < 2) return;
  const first = await atTime(new Date(end.getTime() - 3 * day), async () => {
    const id = await make(leasing, ids.slice(0, many / 2), {
      name: "Осенний набор: сначала готовые корпуса",
      note: "Кого можно разместить, не дожидаясь второй очереди строительства.",
    });
    await placeAll(leasing, id);
    return id;
  });
  await atTime(new Date(end.getTime() - 2 * day), async () =>
    done(await freezeScenario(leasing, await refOf(first))),
  );
  await atTime(new Date(end.getTime() - day), async () => {
    const copied = { name: "Осенний набор: все, кто готов", note: "То же и ещё четыре заявки." };
    const { id } = done(await copyScenario(leasing, { key: randomUUID(), from: first, ...copied }));
    done(await addCandidates(leasing, await refOf(id), { ids, number: "" }));
    await placeAll(leasing, id);
    await seedProposal(leasing, id);
  });
  await atTime(end, () => crowd(leasing, ids.slice(0, 3)));
}

async function make(leasing: Actor, ids: readonly string[], named: { name: string; note: string }) {
  const input = { key: randomUUID(), applicationIds: ids, ...named };
  return done(await makeScenario(leasing, input)).id;
}

async function refOf(id: string) {
  const { version } = await prisma.scenario.findUniqueOrThrow({ where: { id } });
  return { id, version };
}

/** Puts every phase that stands nowhere onto the best place there is for it. */
async function placeAll(leasing: Actor, id: string): Promise<void> {
  const { plan } = await getScenarioPage(leasing, id, parseBoardQuery(new URLSearchParams()));
  for (const { applicationId, phases } of plan.candidates) {
    for (const { phase, units, givenM2, askedM2 } of phases) {
      if (units.length > 0 || givenM2 >= askedM2) continue;
      const choice = await choose(leasing, id, applicationId, phase);
      const place = choice?.places.find(({ fit }) => fit.verdict !== "does_not_fit");
      if (!choice || !place) continue;
      const codes = place.units.map(({ code }) => code);
      const input = { applicationId, phase, units: codes, quarters: choice.quarters };
      done(await placePhase(leasing, await refOf(id), input));
    }
  }
}

async function choose(leasing: Actor, id: string, applicationId: string, phase: number) {
  const query = new URLSearchParams({ phase: `${applicationId}.${phase}` });
  const { board } = await getScenarioPage(leasing, id, parseBoardQuery(query));
  return board?.choice ?? null;
}

/** A what-if that cannot be: everybody onto the same unit. */
async function crowd(leasing: Actor, ids: readonly string[]): Promise<void> {
  const id = await make(leasing, ids, {
    name: "Проба: соседи в одном помещении",
    note: "Показывает, как доска отмечает конфликты.",
  });
  const [first] = ids;
  const choice = first ? await choose(leasing, id, first, 0) : null;
  const units = choice?.places.find((one) => one.units.length === 1)?.units;
  if (!choice || !units) return;
  const codes = units.map(({ code }) => code);
  for (const applicationId of ids) {
    const input = { applicationId, phase: 0, units: codes, quarters: choice.quarters };
    await placePhase(leasing, await refOf(id), input);
  }
}
