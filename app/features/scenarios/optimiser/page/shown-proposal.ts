import type { Finding, Quarters } from "~/features/site";
import { gapBetween } from "~/platform/milp";
import type { Candidate } from "../../candidate";
import { conflictOf } from "../../figures/figure-plan";
import { type ShownConflict, shownConflicts } from "../../figures/shown-plan";
import type {
  Binding,
  Blocker,
  Contradiction,
  LeftOut,
  PhaseRef,
  Placed,
  Proposal,
} from "../answer/proposal";

/** A phase that the reader may know of. */
export type ShownPhase = PhaseRef & { number: string; title: string; name: string | null };

export type ShownBlocker = {
  kind: Blocker["kind"];
  /** codes: of the unit, of the building; null is the site */
  unit: string | null;
  building: string | null;
  resource: string | null;
  quarter: number | null;
  /** those of them that are open to the reader */
  by: ShownPhase[];
};

export type ShownLeftOut = {
  phase: ShownPhase;
  why: LeftOut["why"];
  units: string[];
  quarters: Quarters | null;
  findings: readonly Finding[];
  blockers: ShownBlocker[];
};

export type ShownPlaced = Omit<Placed, keyof PhaseRef | "unitIds"> & {
  phase: ShownPhase;
  units: string[];
  building: string;
};

export type ShownProposal = Pick<Proposal, "objective" | "bound" | "proven" | "reached"> & {
  gap: number | null;
  size: Pick<Proposal["size"], "options" | "dropped">;
  placed: ShownPlaced[];
  leftOut: ShownLeftOut[];
  binding: (Omit<Binding, "buildingId"> & { building: string | null })[];
  contested: { unit: string; by: ShownPhase; others: ShownPhase[] }[];
};

/** What codes are called by, and which applications are open to the reader. */
export type Names = {
  unit: (id: string) => string;
  building: (id: string | null) => string | null;
  buildingOfUnit: (id: string | undefined) => string;
  phase: (ref: PhaseRef) => ShownPhase | null;
};

type Places = {
  units: readonly { id: string; code: string; buildingId: string }[];
  buildings: ReadonlyMap<string, { code: string }>;
};

export function namesOf({ units, buildings }: Places, readable: readonly Candidate[]): Names {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const known = new Map(readable.map((one) => [one.applicationId, one]));
  const building = (id: string | null) => (id === null ? null : (buildings.get(id)?.code ?? "—"));
  return {
    unit: (id) => byId.get(id)?.code ?? "—",
    building,
    buildingOfUnit: (id) => building(byId.get(id ?? "")?.buildingId ?? "") ?? "—",
    phase: ({ applicationId, phase }) => {
      const candidate = known.get(applicationId);
      if (!candidate) return null;
      const { number, title, phases } = candidate;
      const name = phases.find((one) => one.phase === phase)?.name ?? null;
      return { applicationId, phase, number, title, name };
    },
  };
}

const seen = (refs: readonly PhaseRef[], names: Names): ShownPhase[] =>
  refs.flatMap((ref) => names.phase(ref) ?? []);

function shownBlocker(blocker: Blocker, names: Names): ShownBlocker {
  const refs = blocker.kind === "order" ? [] : blocker.by;
  const { kind } = blocker;
  const [compartmentOf] = kind === "explosive" ? blocker.compartment.split(" ") : [];
  return {
    kind,
    unit: kind === "unit" ? names.unit(blocker.unitId) : null,
    building: names.building(kind === "limit" ? blocker.buildingId : (compartmentOf ?? null)),
    resource: kind === "limit" ? blocker.resource : null,
    quarter: "quarter" in blocker ? blocker.quarter : null,
    by: seen(refs, names),
  };
}

function shownLeftOut(one: LeftOut, names: Names): ShownLeftOut[] {
  const phase = names.phase(one);
  if (!phase) return [];
  const units = one.why === "blocked" || one.why === "does_not_fit" ? one.unitIds : [];
  return [
    {
      phase,
      why: one.why,
      units: units.map(names.unit),
      quarters: one.why === "blocked" ? one.quarters : null,
      findings: one.why === "does_not_fit" ? one.findings : [],
      blockers: one.why === "blocked" ? one.blockers.map((each) => shownBlocker(each, names)) : [],
    },
  ];
}

/** A proposal as one reader may know it: of applications closed to them nothing, not even that they are there. */
export function shownProposal(proposal: Proposal, names: Names): ShownProposal {
  const { objective, bound, proven, reached, size } = proposal;
  const placed = proposal.placed.flatMap(({ unitIds, ...one }): ShownPlaced[] => {
    const phase = names.phase(one);
    const { applicationId: _id, phase: _phase, ...rest } = one;
    const building = names.buildingOfUnit(unitIds[0]);
    return phase ? [{ ...rest, phase, units: unitIds.map(names.unit), building }] : [];
  });
  const leftOut = proposal.leftOut.flatMap((one) => shownLeftOut(one, names));
  return {
    objective,
    bound,
    proven,
    reached,
    size: { options: size.options, dropped: size.dropped },
    gap: gapBetween(objective, bound),
    placed: placed.sort(
      (one, other) =>
        one.phase.number.localeCompare(other.phase.number) || one.phase.phase - other.phase.phase,
    ),
    leftOut,
    binding: proposal.binding.map(({ buildingId, ...one }) => ({
      ...one,
      building: names.building(buildingId),
    })),
    contested: proposal.contested.flatMap(({ unitId, by, others }) => {
      const who = names.phase(by);
      const wanting = seen(others, names);
      return who && wanting.length > 0
        ? [{ unit: names.unit(unitId), by: who, others: wanting }]
        : [];
    }),
  };
}

export type ShownContradictions = {
  conflicts: ShownConflict[];
  forbidden: { phase: ShownPhase; unit: string }[];
};

/** Why there is no answer, as one reader may know it. */
export function shownContradictions(
  contradictions: readonly Contradiction[],
  names: Names,
  readable: readonly Candidate[],
  codes: ReadonlyMap<string, string>,
): ShownContradictions {
  const judged = contradictions.flatMap((one) => (one.kind === "judged" ? [one.conflict] : []));
  const numbers = new Map(readable.map(({ applicationId, number }) => [applicationId, number]));
  return {
    conflicts: shownConflicts(
      judged.map((one) => conflictOf(one, codes)),
      numbers,
    ),
    forbidden: contradictions.flatMap((one) => {
      const phase = one.kind === "forbidden" ? names.phase(one.placement) : null;
      return one.kind === "forbidden" && phase
        ? [{ phase, unit: names.unit(one.placement.unitId) }]
        : [];
    }),
  };
}
