/** What the virus scanner said of a file so far. */
export const scanStates = ["pending", "clean", "infected", "unscanned"] as const;

export type ScanState = (typeof scanStates)[number];
