import type { Locale } from "~/platform/i18n";

/** A slot's title in the reader's language. */
export function slotName(slot: string, _locale: Locale): string {
  return slot;
}
