import type { Tx } from "~/platform/db.server";
import { fieldsFor } from "./form/sections";
import type { ApplicantType, Values } from "./form/types";

/** Far below what one tsvector can hold. */
const longest = 100_000;

type Source = {
  applicant_type: ApplicantType;
  number: string | null;
  title: string;
  submitted_at: Date | null;
  name: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  lei: string | null;
  registration_number: string | null;
  answers: Values | null;
};

/** Kinds of fields into which people write words of their own. */
const written = new Set(["text", "longtext", "list"]);

/** What was written into an application in words, its summary aside. */
function wordsOf(type: ApplicantType, answers: Values): string {
  const texts = [...fieldsFor(type)].flatMap(([code, { field }]) => {
    const value = answers[code];
    if (code === "summary" || value === undefined || !written.has(field.kind)) return [];
    return typeof value === "string" || Array.isArray(value) ? [value].flat() : [];
  });
  return texts.join(" ");
}

const fold = (text: string) => text.replaceAll("ё", "е").replaceAll("Ё", "Е");

/** A number's own spellings as whole words: ммк-2026-0012, 2026-0012, 0012, 12. */
function numberWords(number: string | null): string[] {
  const parts = number?.split("-") ?? [];
  const sequence = parts[2];
  if (!number || !sequence) return [];
  return [number.toLowerCase(), `${parts[1]}-${sequence}`, sequence, String(Number(sequence))];
}

/**
 * Rewrites the words by which the queue finds a submitted application, in the transaction of the
 * submission: number, organisation and its identifiers, title, summary, then every other typed answer.
 * Names and codes are kept as typed besides their stems, so that a beginning finds them.
 */
export async function indexApplication(tx: Tx, applicationId: string): Promise<void> {
  const [row] = await tx.$queryRaw<Source[]>`
    select a.applicant_type::text as applicant_type, a.number, a.title, a.submitted_at, o.name, o.inn, o.kpp, o.ogrn, o.lei,
      o.registration_number, s.answers
    from application a
    join organisation o on o.id = a.organisation_id
    left join lateral (
      select answers from submission where application_id = a.id order by version desc limit 1
    ) s on true
    where a.id = ${applicationId}::uuid`;
  if (!row?.submitted_at) return;
  const answers = row.answers ?? {};
  const codes = [row.inn, row.kpp, row.ogrn, row.lei?.toLowerCase(), row.registration_number]
    .filter((code) => code !== null && code !== undefined)
    .concat(numberWords(row.number));
  const names = fold(`${row.name} ${row.title}`).slice(0, longest);
  const summary = typeof answers.summary === "string" ? answers.summary : "";
  const about = fold(summary).slice(0, longest);
  const rest = fold(wordsOf(row.applicant_type, answers)).slice(0, longest);
  await tx.$executeRaw`
    insert into application_search (application_id, submitted_at, words)
    values (${applicationId}::uuid, ${row.submitted_at},
      setweight(array_to_tsvector(${codes}::text[]), 'A')
      || setweight(to_tsvector('simple', ${names}), 'A')
      || setweight(to_tsvector('russian', ${names}), 'A')
      || setweight(to_tsvector('russian', ${about}), 'B')
      || setweight(to_tsvector('russian', ${rest}), 'D'))
    on conflict (application_id) do update set words = excluded.words`;
}
