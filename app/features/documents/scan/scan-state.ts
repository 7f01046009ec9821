/** What the virus scanner said of a file so far; `unscanned` when there was none, `delayed` when its limits kept it from looking. */
export type ScanState = "pending" | "clean" | "infected" | "unscanned" | "delayed";
