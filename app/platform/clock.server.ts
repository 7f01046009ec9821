import { AsyncLocalStorage } from "node:async_hooks";

const frozen = new AsyncLocalStorage<Date>();

/** The present moment, or the one given by `atTime`. */
export function now(): Date {
  return new Date(frozen.getStore() ?? Date.now());
}

/** Runs `fn` with the clock standing at `instant`, for tests and for lawful demo history. */
export function atTime<T>(instant: Date, fn: () => Promise<T>): Promise<T> {
  return frozen.run(instant, fn);
}
