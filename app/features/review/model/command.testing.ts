import type { Actor } from "~/features/accounts";
import type { Result } from "~/platform/refusal";
import type { State, World } from "./world.testing";

/** A command on one thing: who may give it now, and how it is given. */
export type Option = {
  on: string;
  /** by the rules as they are written down, not as the code reads them; nobody when it may not be done */
  may: readonly Actor[];
  /** `variant` chooses what is typed; not all of it is right */
  run: (actor: Actor, variant: number) => Promise<Result<unknown>>;
};

export type Command = {
  name: string;
  /** the audit has one of these of each time it changed something; empty for drafts, which it has not */
  events: readonly string[];
  /** does not lead on: sought after others were given so often more */
  later?: number;
  /** needed several times before the next can be given */
  often?: number;
  /** tables that keep what was typed or found although it was refused */
  keeps?: readonly string[];
  options: (state: State, world: World) => Option[];
};

export function formOf(fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}

/** One of the values, by the variant. */
export function pick<T>(values: readonly [T, ...T[]], variant: number): T {
  return values[variant % values.length] ?? values[0];
}

/** The result of a form, without what was typed. */
export const resultOf = async (posted: Promise<{ result: Result<unknown> }>) =>
  (await posted).result;
