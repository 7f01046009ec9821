import { rolesOf } from "./cast";
import { absent, type Door, siteReaders, staff } from "./doors";
import type { Route } from "./route";

const reading = staff(...siteReaders);
/** The scene's scenario is open: whoever does not plan knows nothing of it (`access.ts` of the scenarios feature). */
const planners: Door = (persona) => {
  const first = reading(persona);
  const plans = ["leasing_manager", "coordinator", "technical_reviewer"];
  return first === "page" && !rolesOf(persona).some((role) => plans.includes(role))
    ? "missing"
    : first;
};
const makers = staff("leasing_manager");
const changers: Door = (persona) => {
  const first = planners(persona);
  return first === "page" && makers(persona) !== "page" ? "forbidden" : first;
};
const intents = [
  "place_phase",
  "move_unit",
  "unplace_phase",
  "pin_phase",
  "unpin_phase",
  "add_candidates",
  "remove_candidate",
  "rename_scenario",
  "copy_scenario",
  "freeze_scenario",
  "apply_scenario",
] as const;
const proposalIntents = [
  "start_proposal",
  "cancel_proposal",
  "forbid_place",
  "allow_place",
  "take_over",
  "take_over_copy",
] as const;

/** What-ifs of the site: the list, a board and the comparison. */
export const scenarioRoutes: Record<string, Route> = {
  "/admin/site/scenarios": { get: reading, intents: { make_scenario: makers } },
  "/admin/site/scenarios/compare": { get: reading },
  "/admin/site/scenarios/:id": {
    get: planners,
    none: absent(reading),
    intents: Object.fromEntries(intents.map((intent) => [intent, changers])),
  },
  "/admin/site/scenarios/:id/proposal": {
    get: planners,
    none: absent(reading),
    intents: Object.fromEntries(proposalIntents.map((intent) => [intent, changers])),
  },
};
