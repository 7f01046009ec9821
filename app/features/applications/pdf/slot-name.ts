import { type Locale, say } from "~/platform/i18n";
import { findSlot, slots } from "../documents/slots";

/** A slot's title in the reader's language; a slot that is gone since keeps its code. */
export function slotName(code: string, locale: Locale): string {
  const slot = findSlot(code);
  return slot ? say(slot.name, locale) : code;
}

/** Documents in the order of their slots. */
export function inSlotOrder<T extends { slot: string }>(documents: readonly T[]): T[] {
  const order = new Map(slots.map(({ code }, index) => [code, index]));
  const place = ({ slot }: T) => order.get(slot) ?? order.size;
  return [...documents].sort((one, other) => place(one) - place(other));
}
