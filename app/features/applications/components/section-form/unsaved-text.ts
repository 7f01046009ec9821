import type { RawAnswers } from "../../form/types";

/** Text that the server has not acknowledged yet, kept in this tab. */
export type UnsavedText = {
  version: number;
  /** What it was typed upon. */
  base: RawAnswers;
  answers: RawAnswers;
  /** It was sent with the whole form: a newer stored version means that it arrived. */
  sent: boolean;
};

function isUnsaved(value: unknown): value is UnsavedText {
  return typeof value === "object" && value !== null && "base" in value && "answers" in value;
}

/** The text kept under a key, if there is any. */
export function findUnsaved(key: string): UnsavedText | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isUnsaved(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps text in this tab; a full or forbidden storage is no reason to stop typing. */
export function keepUnsaved(key: string, text: UnsavedText): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(text));
  } catch {
    // The text stays on the page.
  }
}

export function forgetUnsaved(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
