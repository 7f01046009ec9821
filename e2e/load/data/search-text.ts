import type { Answers } from "./answers";
import type { MadeApplication } from "./rows";

/** What the search's words of an application are made of: the parts that the portal weighs apart. */
export type SearchText = { codes: string[]; names: string; about: string; rest: string };

const isCode = (text: string) => /^[a-z0-9_]*$/.test(text) || !/\p{L}/u.test(text);
const fold = (text: string) => text.replaceAll("ё", "е").replaceAll("Ё", "Е");

/** The same parts as the portal's own indexing takes; a test finds made applications by its search. */
export function searchText(application: MadeApplication, answers: Answers): SearchText {
  const { organisation, number } = application;
  const sequence = number?.split("-")[2] ?? "";
  const { summary, ...others } = answers;
  const typed = Object.values(others)
    .flat()
    .filter((value) => typeof value === "string" && !isCode(value));
  return {
    codes: [
      ...[organisation.inn, organisation.kpp, organisation.ogrn],
      ...[(number ?? "").toLowerCase(), `2026-${sequence}`, sequence, String(Number(sequence))],
    ],
    names: fold(`${organisation.name} ${application.title}`),
    about: fold(String(summary)),
    rest: fold(typed.join(" ")),
  };
}

/** Makes the words of all rows of `load_search` at once, by the portal's expression. */
export const wordsFromText = `
  insert into application_search (application_id, submitted_at, words)
  select application_id, submitted_at,
    setweight(array_to_tsvector(codes), 'A')
    || setweight(to_tsvector('simple', names), 'A')
    || setweight(to_tsvector('russian', names), 'A')
    || setweight(to_tsvector('russian', about), 'B')
    || setweight(to_tsvector('russian', rest), 'D')
  from load_search`;
