import type { ApplicationStatus } from "./status";
import { targetsOf, transitions } from "./transitions";

/** All pairs from → to that the table allows, each once. */
export function edges(): [ApplicationStatus, ApplicationStatus][] {
  const seen = new Map<string, [ApplicationStatus, ApplicationStatus]>();
  for (const row of transitions) {
    for (const from of row.from) {
      for (const to of targetsOf(row)) seen.set(`${from} ${to}`, [from, to]);
    }
  }
  return [...seen.values()];
}
