import { AsyncLocalStorage } from "node:async_hooks";

const trips = new AsyncLocalStorage<object>();

/** Runs one HTTP request, so that what is looked up for it is looked up once. */
export function inTrip<T>(fn: () => T): T {
  return trips.run({}, fn);
}

/** The same object for everything that happens within one HTTP request; none outside of one. */
export function currentTrip(): object | undefined {
  return trips.getStore();
}
