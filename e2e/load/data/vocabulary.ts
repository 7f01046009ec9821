import { type Random, seededRandom } from "./random";

const size = 30_000;
const syllables =
  "ба ве ги до жу за ки ла ме ни по ра се ту фо ха це чи ша юр ям сно кра сте про фла гли тро зви мол пре ско дви бри вла".split(
    " ",
  );
const endings =
  "ция ание ость ство тор ник ика оза ин ат ит ол ен ус ема ура ный ский альный овый".split(" ");
/** The most frequent words, so that a page reads like one of the trade. */
const frequent =
  "производство препарат лаборатория участок линия проект контроль качество вакцина антитело розлив очистка хранение клеточный стерильный плазмид".split(
    " ",
  );

/** Words by falling frequency, each once; made, not collected, so that nothing is licensed. */
export const vocabulary: readonly string[] = makeVocabulary();

function makeVocabulary(): string[] {
  const random = seededRandom(1);
  const words = new Set(frequent);
  while (words.size < size) {
    const stem = Array.from({ length: random.int(2, 4) }, () => random.pick(syllables)).join("");
    words.add(stem + random.pick(endings));
  }
  return [...words];
}

const cumulative = (() => {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return sums;
})();

/** One word by Zipf's law: the word of rank r comes about in proportion to 1/r. */
export function zipfWord(random: Random): string {
  const sought = random.next() * (cumulative[size - 1] ?? 0);
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? "";
}

/** `count` words by Zipf's law with a capital first. */
export function zipfText(random: Random, count: number): string {
  const text = Array.from({ length: count }, () => zipfWord(random)).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
