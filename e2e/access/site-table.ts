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
const editing = staff("leasing_manager");

/** The site's pages, and where an application is given space: what each reader and each intent gets. */
export const siteRoutes: Record<string, Route> = {
  "/admin/site": { get: reading },
  "/admin/site/plan": { get: reading },
  "/admin/site/units": { get: reading },
  "/admin/site/units.csv": { get: reading },
  "/admin/site/units.xlsx": { get: reading },
  "/admin/site/units/new": { get: editing, intents: { add_unit: editing } },
  "/admin/site/units/:id": {
    get: reading,
    none: absent(reading),
    intents: { save_unit: editing },
  },
  "/admin/site/units/:id/division": {
    get: editing,
    none: absent(editing),
    intents: { split_unit: editing, merge_units: editing },
  },
  "/admin/site/buildings": {
    get: reading,
    intents: { set_illustrative: editing },
  },
  "/admin/site/buildings/:code": {
    get: reading,
    none: absent(reading),
    intents: {
      save_building: editing,
      save_floor: editing,
      save_limit: editing,
      remove_limit: editing,
    },
  },
  "/admin/site/plots/:code": {
    get: reading,
    none: absent(reading),
    intents: { save_plot: editing },
  },
  "/admin/site/limits": {
    get: reading,
    intents: { save_limit: editing, remove_limit: editing },
  },
  "/admin/site/rules": { get: reading, intents: { change_site_rules: editing } },
  "/admin/site/import": { get: editing, intents: { read_import: editing } },
  "/admin/site/import/:id": {
    get: editing,
    none: absent(editing),
    intents: { apply_import: editing },
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
