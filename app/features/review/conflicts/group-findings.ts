import type { FindingRow } from "./list-findings.server";

/** What was found between one person and one application: decided together. */
export type FindingGroup = { first: FindingRow; rows: FindingRow[] };

/** The rows by person and application, in their order; those already decided stay each on its own. */
export function groupFindings(rows: readonly FindingRow[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const row of rows) {
    const pair = `${row.application.id} ${row.person.id}`;
    const key = row.state === "open" ? pair : row.id;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { first: row, rows: [row] });
  }
  return [...groups.values()];
}
