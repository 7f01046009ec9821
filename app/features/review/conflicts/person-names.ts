import { wordsOf } from "./letters";

const patronymic = /(вич|вна|ична|инична|оглы|кызы)$/;

type Person = { surname: string; first: string; patronymic: string | null };

/** The ways in which the parts of a written name may be meant; both orders where nothing tells. */
function readings(fullName: string): Person[] {
  const words = wordsOf(fullName).filter((word) => /\p{L}/u.test(word));
  const [one = "", two = "", three = ""] = words;
  if (words.length < 2) return [];
  if (words.length === 2) {
    return [
      { surname: one, first: two, patronymic: null },
      { surname: two, first: one, patronymic: null },
    ];
  }
  return patronymic.test(two)
    ? [{ surname: three, first: one, patronymic: two }]
    : [{ surname: one, first: two, patronymic: three }];
}

/** A given name is written whole or by its initial. */
const fits = (written: string | undefined, name: string) =>
  written !== undefined && (written === name || (written.length === 1 && name.startsWith(written)));

/** A word that can only be a second given name: an initial, or a patronymic. */
const isSecond = (word: string | undefined) =>
  word !== undefined && ((word.length === 1 && /\p{L}/u.test(word)) || patronymic.test(word));

function standsAt(words: readonly string[], at: number, person: Person): boolean {
  if (words[at] !== person.surname) return false;
  const secondFits = (word: string | undefined) =>
    !isSecond(word) || person.patronymic === null || fits(word, person.patronymic);
  const after = fits(words[at + 1], person.first) && secondFits(words[at + 2]);
  const [second, first] = [words[at - 1], words[at - 2]];
  const before =
    fits(second, person.first) ||
    (isSecond(second) && secondFits(second) && fits(first, person.first));
  return after || before;
}

/** Whether a text names the person: surname with given names whole or by initials, in either order. */
export function namesPerson(text: string, fullName: string): boolean {
  const words = wordsOf(text);
  return readings(fullName).some((person) =>
    words.some((_, at) => person.surname.length > 1 && standsAt(words, at, person)),
  );
}
