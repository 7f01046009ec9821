import type { SpaceType } from "../norms";

type Spaces = Partial<Record<SpaceType, number>>;

/**
 * Divides the uses of a unit among its parts in proportion, exactly: each part has its area, and each use
 * is what it was before. Areas have one digit; those of the parts add up to the whole.
 */
export function divideSpaces(spaces: Spaces, parts: readonly number[]): Spaces[] {
  const left = (Object.entries(spaces) as [SpaceType, number][]).map(([use, area]) => ({
    use,
    tenths: Math.round(area * 10),
  }));
  return parts.map((area) => {
    const wanted = Math.round(area * 10);
    const all = left.reduce((sum, one) => sum + one.tenths, 0);
    const shares = left.map((one) => {
      const exact = all > 0 ? (one.tenths * wanted) / all : 0;
      return { one, tenths: Math.floor(exact), rest: exact - Math.floor(exact) };
    });
    let missing = wanted - shares.reduce((sum, share) => sum + share.tenths, 0);
    for (const share of shares.toSorted((first, second) => second.rest - first.rest)) {
      if (missing > 0 && share.tenths < share.one.tenths) {
        share.tenths += 1;
        missing -= 1;
      }
    }
    for (const { one, tenths } of shares) one.tenths -= tenths;
    return Object.fromEntries(
      shares.flatMap(({ one, tenths }) => (tenths > 0 ? [[one.use, tenths / 10]] : [])),
    );
  });
}

/** The uses of several units together. */
export function addSpaces(all: readonly Spaces[]): Spaces {
  const sums = new Map<SpaceType, number>();
  for (const spaces of all) {
    for (const [use, area] of Object.entries(spaces) as [SpaceType, number][]) {
      sums.set(use, Math.round(((sums.get(use) ?? 0) + area) * 10) / 10);
    }
  }
  return Object.fromEntries(sums);
}
