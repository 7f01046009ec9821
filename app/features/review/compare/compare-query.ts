/** How many applications stand side by side at most. */
export const mostCompared = 10;

/** What the address of the comparison asks for. */
export type CompareQuery = {
  ids: string[];
  /** more were named than are compared */
  more: boolean;
  /** rows that differ come first */
  differences: boolean;
};

const comparePath = "/admin/compare";

/** Reads `ids=a,b`, also as several `ids` of a form; nobody stands beside themselves. */
export function parseCompareQuery(query: URLSearchParams): CompareQuery {
  const named = query.getAll("ids").flatMap((text) => text.split(","));
  const ids = [...new Set(named.map((id) => id.trim().toLowerCase()).filter(Boolean))];
  return {
    ids: ids.slice(0, mostCompared),
    more: ids.length > mostCompared,
    differences: query.get("differences") === "1",
  };
}

/** The address of a comparison. */
export function compareHref(
  ids: readonly string[],
  { differences = false, path = comparePath }: { differences?: boolean; path?: string } = {},
): string {
  if (ids.length === 0) return path;
  return `${path}?ids=${ids.join(",")}${differences ? "&differences=1" : ""}`;
}

/** The address of the same as a file for spreadsheets. */
export const compareFileHref = (ids: readonly string[]) =>
  compareHref(ids, { path: `${comparePath}.csv` });
