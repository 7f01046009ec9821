export const allocationStates = [
  "requested",
  "held",
  "reserved",
  "offered",
  "contracted",
  "ended",
] as const;
export type AllocationState = (typeof allocationStates)[number];

/** States in which the space is nobody else's, and its loads are taken. */
export const keptStates = ["held", "reserved", "offered", "contracted"] as const;

export const keeps = (state: AllocationState): boolean => keptStates.some((one) => one === state);

type AllocationRole = "leasing_manager" | "owner" | "clock";

type Row = {
  /** null: of space that the phase has no claim to yet */
  from: readonly (AllocationState | null)[];
  to: AllocationState;
  by: AllocationRole;
};

/** Everything that can be done with the space of a phase: buttons, permissions and tests follow from it. */
export const allocationCommands = {
  request: { from: [null], to: "requested", by: "leasing_manager" },
  hold: { from: [null, "requested"], to: "held", by: "leasing_manager" },
  prolong: { from: ["held"], to: "held", by: "leasing_manager" },
  reserve: { from: [null, "requested", "held"], to: "reserved", by: "leasing_manager" },
  // Until it is answered an offer alone decides what becomes of its space.
  offer: { from: ["held", "reserved", "offered"], to: "offered", by: "leasing_manager" },
  leave_out: { from: ["offered"], to: "reserved", by: "leasing_manager" },
  accept: { from: ["offered"], to: "reserved", by: "owner" },
  contract: { from: ["reserved"], to: "contracted", by: "leasing_manager" },
  // What was there ends; what comes instead is in the state that it was in.
  move: { from: ["requested", "held", "reserved"], to: "ended", by: "leasing_manager" },
  release: {
    from: ["requested", "held", "reserved", "contracted"],
    to: "ended",
    by: "leasing_manager",
  },
  expire: { from: ["held"], to: "ended", by: "clock" },
  // Its application has ended.
  lapse: { from: ["requested", "held", "reserved", "offered"], to: "ended", by: "clock" },
} as const satisfies Record<string, Row>;

export type AllocationCommand = keyof typeof allocationCommands;
export const allCommands = Object.keys(allocationCommands) as AllocationCommand[];

/** Why it cannot be done; undefined when it can. */
export function whyNotAllocate(
  command: AllocationCommand,
  state: AllocationState | null,
  roles: readonly string[],
): "forbidden" | "wrong_allocation_state" | undefined {
  const row: Row = allocationCommands[command];
  if (!roles.includes(row.by)) return "forbidden";
  return row.from.includes(state) ? undefined : "wrong_allocation_state";
}

/** What a person may do with an allocation, or with space that the phase has no claim to yet. */
export const offeredCommands = (
  state: AllocationState | null,
  roles: readonly string[],
): AllocationCommand[] =>
  allCommands.filter((command) => whyNotAllocate(command, state, roles) === undefined);
