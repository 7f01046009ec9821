import { z } from "zod";

/** A place between two rows of a list sorted by a moment. */
export type Cursor = { at: Date; id: string };

const shape = z.tuple([z.iso.datetime(), z.uuid()]);

/** Reads `<moment>~<id>`; null for anything else, so that a broken address shows the first page. */
export function parseCursor(text: string | null): Cursor | null {
  const read = shape.safeParse((text ?? "").split("~"));
  return read.success ? { at: new Date(read.data[0]), id: read.data[1] } : null;
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at.toISOString()}~${id}`;
}
