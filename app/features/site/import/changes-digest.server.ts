import { createHash } from "node:crypto";
import type { UnitChange } from "../inventory/compare-units";
import { writeUnit } from "../inventory/unit-fields";

/** What would be done, in short: the same only as long as the same is done to the same. */
export function digestOf(changes: readonly UnitChange[]): string {
  const hash = createHash("sha256");
  for (const change of changes) {
    const version = change.kind === "changed" ? change.before.version : 0;
    hash.update(JSON.stringify([change.kind, version, writeUnit(change.unit)]));
  }
  return hash.digest("base64url");
}
