/** How many scenarios stand side by side at most. */
export const mostCompared = 5;

const path = "/admin/site/scenarios/compare";

/** Reads `ids=a,b`, also as several `ids` of a form; nothing stands beside itself. */
export function parseScenarioIds(query: URLSearchParams): string[] {
  const named = query.getAll("ids").flatMap((text) => text.split(","));
  const ids = named.map((id) => id.trim().toLowerCase()).filter(Boolean);
  return [...new Set(ids)].slice(0, mostCompared);
}

export const compareScenariosHref = (ids: readonly string[]): string =>
  ids.length === 0 ? path : `${path}?ids=${ids.join(",")}`;
