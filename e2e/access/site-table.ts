import { absent, leasing, siteReaders, spaceReaders, staff } from "./doors";
import type { Route } from "./route";

const spaceIntents = [
  "request_unit",
  "hold_unit",
  "reserve_unit",
  "hold_allocation",
  "reserve_allocation",
  "contract_allocation",
  "prolong_hold",
  "move_allocation",
  "release_allocation",
  "join_waiting",
  "leave_waiting",
] as const;
const reading = staff(...siteReaders);

/** The site's pages, and where an application is given space: what each reader and each intent gets. */
export const siteRoutes: Record<string, Route> = {
  "/admin/site": { get: reading },
  "/admin/site/plan": { get: reading },
  "/admin/site/units": { get: reading },
  "/admin/site/units.csv": { get: reading },
  "/admin/site/units.xlsx": { get: reading },
  "/admin/site/units/new": { get: leasing, intents: { add_unit: leasing } },
  "/admin/site/units/:id": {
    get: reading,
    none: absent(reading),
    intents: { save_unit: leasing },
  },
  "/admin/site/units/:id/division": {
    get: leasing,
    none: absent(leasing),
    intents: { split_unit: leasing, merge_units: leasing },
  },
  "/admin/site/buildings": {
    get: reading,
    intents: { set_illustrative: leasing },
  },
  "/admin/site/buildings/:code": {
    get: reading,
    none: absent(reading),
    intents: {
      save_building: leasing,
      save_floor: leasing,
      save_limit: leasing,
      remove_limit: leasing,
    },
  },
  "/admin/site/plots/:code": {
    get: reading,
    none: absent(reading),
    intents: { save_plot: leasing },
  },
  "/admin/site/limits": {
    get: reading,
    intents: { save_limit: leasing, remove_limit: leasing },
  },
  "/admin/site/import": { get: leasing, intents: { read_import: leasing } },
  "/admin/site/import/:id": {
    get: leasing,
    none: absent(leasing),
    intents: { apply_import: leasing },
  },
  "/admin/applications/:id/allocation": {
    get: spaceReaders,
    draft: absent(staff()),
    none: absent(staff()),
    intents: Object.fromEntries(spaceIntents.map((intent) => [intent, leasing])),
  },
  "/admin/site/waiting": { get: reading },
  "/admin/site/loads": { get: reading },
};
