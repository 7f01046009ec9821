import type { TypedRow } from "../forms/typed";

/** What the editor of a table is given: the rows as typed, and what is wrong at which field. */
export type EditorProps = {
  rows: readonly TypedRow[];
  errorOf: (name: string) => string | undefined;
};
