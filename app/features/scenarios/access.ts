import type { Actor, StaffRole } from "~/features/accounts";
import type { ScenarioState } from "./scenario-states";

/** Staff who work with what-ifs while these are open. */
const planning: readonly StaffRole[] = ["leasing_manager", "coordinator", "technical_reviewer"];

/** Staff who read scenarios at all: those who do not plan, once they are frozen. */
export const scenarioReaders = [
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "auditor",
] as const satisfies readonly StaffRole[];

type Holder = Pick<Actor, "staffRoles">;
const holds = ({ staffRoles }: Holder, roles: readonly StaffRole[]) =>
  roles.some((role) => staffRoles.includes(role));

export const readsOpenScenarios = (actor: Holder): boolean => holds(actor, planning);

export const readsScenario = (actor: Holder, state: ScenarioState): boolean =>
  holds(actor, scenarioReaders) && (state !== "open" || readsOpenScenarios(actor));

/** Whether the person makes scenarios, changes, freezes and applies them. */
export const makesScenarios = ({ staffRoles }: Holder): boolean =>
  staffRoles.includes("leasing_manager");
