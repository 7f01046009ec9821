import { z } from "zod";

const shape = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page of messages begins: time and id of the message after it. */
export type MessageCursor = { at: Date; id: string };

/** The cursor of an address; null for none and for what is no cursor. */
export function readMessageCursor(text: string | null): MessageCursor | null {
  const parsed = shape.safeParse(text?.split("_"));
  return parsed.success ? { at: new Date(parsed.data[0]), id: parsed.data[1] } : null;
}

export function writeMessageCursor(message: { at: Date; id: string }): string {
  return `${message.at.toISOString()}_${message.id}`;
}
