// What cannot be seen yet changes a text: controls, bidirectional marks, zero-width characters,
// halves of surrogate pairs. A zero-width joiner stays where it holds an emoji together.
const controls = /(?![\n\t])\p{Cc}/gu;
const invisible =
  /\p{Bidi_Control}|\u00ad|\u200b|\u200c|[\u2060-\u2064]|[\u206a-\u206f]|\ufeff|[\ufff9-\ufffb]/gu;
const looseJoiner =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const halfPair = /\p{Surrogate}/gu;

/** A one-line value as stored: NFC, no invisible characters, no line breaks, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** A longer text as stored: NFC, no invisible characters, line breaks as "\n", trimmed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(controls, "")
    .replace(invisible, "")
    .replace(looseJoiner, "")
    .replace(halfPair, "")
    .normalize("NFC")
    .trim();
}

// Intl.Segmenter would do, but every step of it costs the length of the whole text.
const character =
  /\p{RI}\p{RI}|[\s\S](?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/gu;

/**
 * The characters a person would count: an emoji is one, whatever it is made of. Counting stops
 * beyond `limit`, so that a text of megabytes costs no more than a short one.
 */
export function countCharacters(text: string, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const _ of text.matchAll(character)) {
    count += 1;
    if (count > limit) break;
  }
  return count;
}
