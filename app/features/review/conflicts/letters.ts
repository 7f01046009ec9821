/** Latin letters that look like Cyrillic ones: whoever types a name by eye mixes them. */
const alike: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
  ё: "е",
};

/** A text as it is compared: one case, one е, one letter for those that look alike. */
export function plainLetters(text: string): string {
  return [...text.normalize("NFKC").toLowerCase()].map((one) => alike[one] ?? one).join("");
}

/** The words and numbers of a text as they are compared; quotes, dots and dashes part them. */
export function wordsOf(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
