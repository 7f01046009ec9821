import type { Actor } from "~/features/accounts";
import type { ApplicationStatus } from "~/features/applications";
import {
  getAllocationPage,
  joinList,
  lookForWaiting,
  strengthenSpace,
  takeSpace,
} from "~/features/applications/index.server";
import { hospitalSetting, type TakeCommand } from "~/features/site/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { writeSetting } from "~/platform/settings.server";
import { actorOf } from "../people";

type Plan = { command: TakeCommand | null; contract?: true; phases: number; most: number };

/** What those in a status have of the site: how firmly, for how many phases, and how many of them. */
const plans: Partial<Record<ApplicationStatus, Plan>> = {
  moved_in: { command: "reserve", contract: true, phases: 2, most: 9 },
  registered: { command: "reserve", contract: true, phases: 2, most: 9 },
  agreement_signed: { command: "reserve", contract: true, phases: 1, most: 9 },
  agreement_negotiation: { command: "reserve", phases: 2, most: 9 },
  offer_accepted: { command: "reserve", phases: 1, most: 9 },
  offer_issued: { command: "reserve", phases: 1, most: 9 },
  approved: { command: "hold", phases: 1, most: 2 },
  approved_with_conditions: { command: "hold", phases: 1, most: 2 },
  committee_review: { command: "hold", phases: 1, most: 1 },
  expert_review: { command: "request", phases: 1, most: 1 },
  deferred: { command: null, phases: 1, most: 2 },
};

/** East of the site's 440 m, for the demo alone: where the hospital stands is the Foundation's to say. */
const hospitalAt: [number, number] = [620, 220];

/**
 * Gives the demo's applications space as far as they have come, whatever units there are: the best fitting
 * by the leasing manager's own commands, and the waiting list where nothing fits.
 */
export async function seedAllocations(end: Date): Promise<void> {
  if ((await prisma.unit.count()) === 0) return;
  const leasing = await actorOf("leasing@imc.example");
  await atTime(end, async () => {
    await inTransaction((tx) =>
      writeSetting(tx, hospitalSetting, { at: hospitalAt }, leasing.userId),
    );
    for (const [status, plan] of Object.entries(plans)) {
      const applications = await prisma.application.findMany({
        where: { status: status as ApplicationStatus },
        orderBy: { number: "asc" },
        take: plan.most,
        select: { id: true },
      });
      for (const { id } of applications) await settle(leasing, id, plan);
    }
    await lookForWaiting(null);
  });
}

async function settle(leasing: Actor, id: string, plan: Plan): Promise<void> {
  const { phases } = await getAllocationPage(leasing, id, new URLSearchParams());
  for (const { phase, givenM2 } of phases.slice(0, plan.phases)) {
    if (givenM2 === 0) await settlePhase(leasing, id, phase, plan);
    else if (plan.contract) await contractAll(leasing, id);
  }
}

async function settlePhase(
  leasing: Actor,
  id: string,
  phase: number,
  { command, contract }: Plan,
): Promise<void> {
  const query = new URLSearchParams({ phase: String(phase) });
  const { chosen } = await getAllocationPage(leasing, id, query);
  if (!chosen) return;
  const { units, together, quarters } = chosen;
  const fits = [
    ...units.map(({ code, fit }) => ({ codes: [code], fit })),
    ...together.map((one) => ({ codes: one.units.map(({ code }) => code), fit: one.fit })),
  ].find(({ fit }) => fit.verdict !== "does_not_fit");
  const taken =
    command && fits
      ? await takeSpace(leasing, id, { command, phase, units: fits.codes, quarters, waiver: "" })
      : null;
  if (!taken?.ok) await joinList(leasing, id, phase);
  else if (contract) await contractAll(leasing, id);
}

async function contractAll(leasing: Actor, id: string): Promise<void> {
  const { allocations } = await getAllocationPage(leasing, id, new URLSearchParams());
  for (const { id: allocation, version, state } of allocations) {
    if (state !== "reserved") continue;
    const ref = { id: allocation, version, waiver: "" };
    await strengthenSpace(leasing, id, { command: "contract", ...ref });
  }
}
