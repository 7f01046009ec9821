/** How often an open section says that somebody is there, and after how long without it they are gone. */
export const beatMs = 20_000;
export const goneMs = 60_000;

/** Somebody who has a section open now. */
export type Present = { userId: string; name: string; initials: string };

/** The letters that stand for a person where there is no room for the name: those of the first and last word. */
export function initialsOf(fullName: string): string {
  const words = fullName.split(/[\s\-\u2010-\u2015]+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => (Array.from(word ?? "")[0] ?? "").toUpperCase()).join("");
}
