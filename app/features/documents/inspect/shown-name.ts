const longest = 90;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/g;

/** A file's name as a message may show it: nothing invisible, the middle left out when it is long. */
export function shownName(name: string): string {
  const letters = [...name.replace(hidden, "").trim()];
  if (letters.length <= longest) return letters.join("");
  return `${letters.slice(0, longest - 30).join("")}…${letters.slice(-29).join("")}`;
}
