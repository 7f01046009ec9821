import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import type { Demand } from "../demand";
import type { Quarters } from "../quarter";
import { readSiteRules } from "../rules/site-rules.server";
import { checkLife, checkPlace, findTaken } from "./check-place.server";
import { drawOf } from "./draw";
import { givenArea } from "./given-area.server";
import { lockUnits } from "./lock-units.server";
import { type By, recordAllocation } from "./record-allocation.server";
import { allocationCommands, keeps, whyNotAllocate } from "./states";

export type TakeCommand = "request" | "hold" | "reserve";

export type TakeInput = {
  command: TakeCommand;
  applicationId: string;
  phase: number;
  unitId: string;
  quarters: Quarters;
  needs: Omit<Demand, "quarters">;
  waiver: string;
};

const day = 86_400_000;

/** When a hold that begins or is prolonged now ends by itself. */
export async function holdEnd(tx: Tx): Promise<Date> {
  const { holdDays } = await readSiteRules(tx);
  return new Date(now().getTime() + holdDays * day);
}

/**
 * Asks for a unit, holds it or reserves it for one phase of an application and some quarters. The
 * application is locked by the caller, who has judged that its standing allows it.
 */
export async function takeUnit(tx: Tx, by: By, input: TakeInput): Promise<Result<{ id: string }>> {
  const why = whyNotAllocate(input.command, null, by.roles);
  if (why) return refuse(why);
  const state = allocationCommands[input.command].to;
  // Whoever comes after the winner is told at once, without waiting for the building and the site.
  const before = keeps(state) ? await findTaken(tx, input.unitId, input.quarters) : null;
  if (before) return before;
  const [unit] = await lockUnits(tx, [input.unitId]);
  if (!unit) return refuse("unit_unknown");
  const { applicationId, phase, quarters, needs } = input;
  const alive = checkLife(unit, quarters);
  if (!alive.ok) return alive;
  const given = await givenArea(tx, input, { requested: input.command === "request" });
  const { draw, share } = drawOf(needs, unit.areaM2, given);
  const checked = keeps(state)
    ? await checkPlace(tx, { unit, quarters, draw, waiver: input.waiver })
    : ok({ waiver: "", over: [] });
  if (!checked.ok) return checked;
  const { waiver, over } = checked.value;
  const made = await tx.allocation.create({
    data: {
      unitId: unit.id,
      applicationId,
      phase,
      state,
      fromQuarter: quarters.from,
      untilQuarter: quarters.until,
      expiresAt: state === "held" ? await holdEnd(tx) : null,
      waiver,
      createdAt: now(),
      createdById: by.userId ?? "",
      bsl: needs.bsl,
      explosiveM2: needs.explosiveM2 === null ? null : needs.explosiveM2 * share,
      szzClass: needs.szzClass,
      gmp: needs.gmp,
      loads: {
        create: Object.entries(draw).map(([resource, demand]) => ({ resource, demand })),
      },
    },
    select: { id: true },
  });
  await recordAllocation(tx, by, {
    allocationId: made.id,
    applicationId,
    phase,
    unit: unit.code,
    quarters,
    action: `allocation.${({ request: "requested", hold: "held", reserve: "reserved" } as const)[input.command]}`,
    from: null,
    to: state,
    more: over.length > 0 ? { over } : undefined,
    comment: waiver,
  });
  return ok({ id: made.id });
}
