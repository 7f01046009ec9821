/** What a line typed into the queue's search asks for. */
export type SearchTerms =
  | { kind: "number"; number: string }
  | { kind: "inn"; inn: string }
  | { kind: "words"; text: string; prefix: string | null };

const longest = 200;
const latinTwins: Record<string, string> = { M: "М", K: "К" };

/** Letters of one word as the index knows them: lower case, ё as е. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

/** A number of an application in its stored spelling; Latin M and K are taken for the Cyrillic ones. */
function spellNumber(text: string): string | null {
  const spelt = text
    .toUpperCase()
    .replace(/[MK]/g, (letter) => latinTwins[letter] ?? letter)
    .replace(/[\s‐-―−_/№-]+/g, "-")
    .replace(/^-/, "");
  return /^(ММК-)?\d{4}(-\d*)?$|^ММК-?$/.test(spelt) ? spelt : null;
}

/**
 * Reads the search line: a whole number (ММК-2026-0001, with or without the letters), an ИНН of 10 or
 * 12 digits, else words, the last of which may be unfinished. Null when nothing can be searched for.
 */
export function parseSearch(line: string): SearchTerms | null {
  const text = line.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, longest);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const digits = text.replace(/[\s-]/g, "");
  if (/^(\d{10}|\d{12})$/.test(digits)) return { kind: "inn", inn: digits };
  const number = spellNumber(text);
  if (number) {
    const parts = /^(?:ММК-)?(\d{4})-(\d{4,})$/.exec(number);
    if (parts) return { kind: "number", number: `ММК-${parts[1]}-${parts[2]}` };
    if (/^ММК|-\d/.test(number)) {
      const prefix = foldLetters(number.startsWith("ММК") ? number : `ММК-${number}`);
      return { kind: "words", text: "", prefix };
    }
  }
  return { kind: "words", ...splitLastWord(foldLetters(text)) };
}

/** The last word, when it is plain and long enough to be continued, is searched by its beginning too. */
function splitLastWord(text: string): { text: string; prefix: string | null } {
  const operators = /["|!&()<>:*\\]|(^|\s)-/.test(text);
  const last = /(?:^|\s)([\p{L}\p{N}]{3,})$/u.exec(text)?.[1];
  if (operators || !last) return { text, prefix: null };
  return { text: text.slice(0, text.length - last.length).trim(), prefix: last };
}
