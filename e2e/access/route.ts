import type { Door } from "./doors";

/** Which id an address is filled with: of something that exists, or of nothing. */
export type Filling = "own" | "draft" | "none";

export type Route = {
  get: Door;
  /** by filling, where it matters; `get` is for what exists */
  draft?: Door;
  none?: Door;
  /** what its forms can ask for, and who may; an empty name is a form without an intent */
  intents?: Record<string, Door>;
};
