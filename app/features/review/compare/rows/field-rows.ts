import { Answers, fieldsFor, signedPercent } from "~/features/applications";
import { formatDate, formatNumber, say, type Text } from "~/platform/i18n";
import { figureNorms } from "../../technical/norms";
import type { Candidate } from "../candidate";
import { type Cell, figure, nothing, type RowPlan, type Words } from "./row";

type Labelled = { label: Text; unit?: Text };

/** The field of this code in the form of some candidate. */
function fieldOf(candidates: readonly Candidate[], code: string): Labelled | null {
  for (const { applicantType } of candidates) {
    const placed = fieldsFor(applicantType).get(code);
    if (placed) return placed.field;
  }
  return null;
}

/** What is promised for a later day, instead of a number. */
function openNote({ answers }: Candidate, code: string, { t, locale }: Words): string[] {
  const value = answers[code];
  const open = typeof value === "object" && "tbd" in value;
  return open ? [t("toBeGiven", { date: formatDate(value.tbd, locale) })] : [];
}

function correctionNote(
  { technical }: Candidate,
  code: string,
  unit: Text | undefined,
  { t, locale }: Words,
): string[] {
  const corrected = technical?.corrections[code];
  if (corrected === undefined) return [];
  const value = `${formatNumber(corrected, locale)} ${unit ? say(unit, locale) : ""}`.trim();
  return [t("corrected", { value })];
}

/** A stated number with its correction, and the day by which an open one follows. */
export function statedCell(
  candidate: Candidate,
  code: string,
  field: Labelled,
  words: Words,
): Cell {
  const value = new Answers(candidate.answers).number(code);
  const notes = [
    ...openNote(candidate, code, words),
    ...correctionNote(candidate, code, field.unit, words),
  ];
  return { ...figure(value, { ...words, unit: field.unit, digits: 3 }), notes };
}

/** One row for each of the fields that some candidate has an answer to. */
export function fieldRows(
  candidates: readonly Candidate[],
  codes: readonly string[],
  words: Words,
  better: RowPlan["better"] = null,
): RowPlan[] {
  return codes.flatMap((code): RowPlan[] => {
    const field = fieldOf(candidates, code);
    if (!field || candidates.every(({ answers }) => answers[code] === undefined)) return [];
    return [
      {
        code,
        label: say(field.label, words.locale),
        better,
        cell: (candidate) => statedCell(candidate, code, field, words),
      },
    ];
  });
}

/** The same for loads that have a norm: the nearer to it the better. */
export function loadRows(
  candidates: readonly Candidate[],
  codes: readonly string[],
  words: Words,
): RowPlan[] {
  const { t, locale } = words;
  const norms = new Map(candidates.map(({ id, answers }) => [id, figureNorms(answers)]));
  return fieldRows(candidates, codes, words, "less").map((row) => ({
    ...row,
    cell: (candidate) => {
      const cell = row.cell(candidate);
      const norm = norms.get(candidate.id)?.[row.code];
      if (!norm || cell.lines.length === 0) return { ...cell, rank: null };
      const { low, high, deviation, far } = norm;
      const range = low === high ? [low] : [low, high];
      const shown = range.map((end) => formatNumber(end, locale)).join("–");
      const by = deviation === null ? "" : signedPercent(deviation, locale);
      const note = t(far ? "normFar" : deviation === 0 ? "normMet" : "norm", { norm: shown, by });
      return {
        ...cell,
        notes: [note, ...cell.notes],
        rank: deviation === null ? null : Math.abs(deviation),
      };
    },
  }));
}

/** A row of a number worked out from the answers. */
export function derivedRow(
  code: string,
  words: Words,
  better: RowPlan["better"],
  read: (answers: Answers) => number | null,
  form: { unit?: Text; digits?: number } = {},
): RowPlan {
  return {
    code,
    label: words.t(`rows.${code}`),
    better,
    cell: ({ answers }) => {
      const value = read(new Answers(answers));
      return value === null ? nothing : figure(value, { ...words, ...form });
    },
  };
}
