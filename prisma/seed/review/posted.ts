import type { Result } from "~/platform/refusal";

export type Fields = Record<string, string | readonly string[]>;

/** A form as a browser posts it. */
export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}

/** The value of a command that must go through. */
export function mustGo<T>(what: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${what} refused: ${JSON.stringify(result)}`);
  return result.value;
}
