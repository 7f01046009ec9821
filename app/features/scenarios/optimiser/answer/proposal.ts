import type { Finding, Fit, Quarter, Quarters, Resource } from "~/features/site";
import type { PlanConflict } from "../../judge/plan-judgement";
import type { Placement } from "../../placement";
import type { Criterion } from "../settings";

/** A phase by its candidate; names are looked up by whoever shows it. */
export type PhaseRef = { applicationId: string; phase: number };

/** What keeps a phase out of one place, and who is there instead. */
export type Blocker =
  | { kind: "unit"; unitId: string; quarter: Quarter; by: PhaseRef[] }
  | {
      kind: "limit";
      buildingId: string | null;
      resource: Resource;
      quarter: Quarter;
      by: PhaseRef[];
    }
  | { kind: "explosive"; compartment: string; quarter: Quarter; by: PhaseRef[] }
  | { kind: "neighbours"; quarter: Quarter; by: PhaseRef[] }
  | { kind: "order" }
  | { kind: "refused"; by: PhaseRef[] };

export type LeftOut = PhaseRef &
  /** with what comes closest */
  (
    | { why: "does_not_fit"; unitIds: string[]; findings: readonly Finding[] }
    /** it would fit where it may not stand */
    | { why: "forbidden" }
    /** the phase before it is not placed, or the one after it while all have to be */
    | { why: "order" }
    /** the place where least is in the way */
    | { why: "blocked"; unitIds: string[]; quarters: Quarters; blockers: Blocker[] }
    /** there is room, yet it would bring less than it costs, or the search ended before it was tried */
    | { why: "outweighed" }
  );

/** A limit that the proposal leaves next to nothing of. */
export type Binding = {
  buildingId: string | null;
  resource: Resource;
  quarter: Quarter;
  /** before diversity: what the proposal takes, and what was free */
  taken: number;
  free: number;
};

/** A unit that others who are left out could have used. */
export type Contested = { unitId: string; by: PhaseRef; others: PhaseRef[] };

export type Placed = PhaseRef & {
  unitIds: string[];
  quarters: Quarters;
  /** quarters later than asked */
  delay: number;
  pinned: boolean;
  fit: Pick<Fit, "verdict" | "wasteM2"> & { findings: readonly Finding[] };
};

export type Proposal = {
  placed: Placed[];
  leftOut: LeftOut[];
  /** in points, 100 are all phases placed as asked */
  objective: number;
  /** what no choice among the options can be better than; null where the search did not come so far */
  bound: number | null;
  /** whether the search ended by itself, not by its time */
  proven: boolean;
  /** by criterion, the part of all that is reached; of keeping apart, how many companies share */
  reached: Record<Criterion, number>;
  binding: Binding[];
  contested: Contested[];
  size: {
    phases: number;
    options: number;
    dropped: number;
    rows: number;
    /** how often the rules sent an answer back */
    refused: number;
  };
};

/** Why there can be no proposal at all. */
export type Contradiction =
  | { kind: "judged"; conflict: PlanConflict }
  | { kind: "forbidden"; placement: Placement }
  | { kind: "unsolvable" };

export const failures = [
  /** nothing was found in the time that was allowed */
  "time",
  "fault",
  /** the rules refused every answer */
  "conflicts",
  /** there is nothing to place */
  "nothing_open",
  /** the process ended, or was told to */
  "interrupted",
  /** the site changed meanwhile so that the proposal cannot be carried out */
  "moved_on",
] as const;
export type Failure = (typeof failures)[number];

export type Outcome =
  | { kind: "proposal"; proposal: Proposal }
  | { kind: "infeasible"; contradictions: Contradiction[] }
  | { kind: "failed"; why: Failure };

/** What a proposal places, unit by unit. */
export const proposalPlan = ({ placed }: Pick<Proposal, "placed">): Placement[] =>
  placed.flatMap(({ applicationId, phase, unitIds, quarters }) =>
    unitIds.map((unitId) => ({ applicationId, phase, unitId, quarters })),
  );
