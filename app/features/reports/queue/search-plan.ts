/** How a search is read: the index of words first, or the newest applications one by one. */
export type SearchPlan = { read: "words_first" | "newest_first"; expected: number };

/** Measured, in microseconds: testing one row's words, passing a row by, fetching a row that was found. */
const cost = { test: 11, pass: 1, fetch: 1.3 };
/** Words more common than this are no longer found by their index but by reading the whole table. */
const tooCommon = 0.2;

/**
 * Chooses the cheaper way to `rows` applications from what is known of the words' shares of all of them.
 * `shares` are those of words that must all occur (0–1); `filterShare` is the share that passes the filters.
 */
export function planSearch(input: {
  total: number;
  shares: readonly number[];
  filterShare: number;
  rows: number;
}): SearchPlan {
  const { total, shares, rows } = input;
  const filterShare = Math.max(input.filterShare, 1e-9);
  const match = shares.reduce((product, share) => product * share, 1);
  const tested = Math.min(total * filterShare, rows / Math.max(match, 1e-9));
  const passed = Math.min(total, tested / filterShare);
  const walk = tested * cost.test + passed * cost.pass;
  const rarest = Math.min(1, ...shares);
  const fetch = rarest > tooCommon ? total * cost.test : total * match * cost.fetch;
  return {
    read: shares.length > 0 && fetch > walk ? "newest_first" : "words_first",
    expected: total * match * filterShare,
  };
}
