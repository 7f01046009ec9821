/** What the virus scanner said of a file so far; `unscanned` when there was none. */
export type ScanState = "pending" | "clean" | "infected" | "unscanned";
