import { isAnswered, unknownCode } from "../form/conditions";
import { rowFields } from "../form/sections";
import type { Field, Group, RawAnswers, Section } from "../form/types";

/** A field, or a whole row of a table, that two people left differently. */
export type Difference = {
  /** The field's code, or `phases[1]` for a row. */
  key: string;
  fields: readonly Field[];
  /** The row of a repeating group, from 0. */
  row?: { group: Group; index: number };
};

export type Side = "mine" | "theirs";

const codesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) =>
    field.allowUnknown ? [field.code, unknownCode(field.code)] : [field.code],
  );

function same(one: RawAnswers, other: RawAnswers, code: string): boolean {
  const [mine, theirs] = [one[code], other[code]];
  if (!isAnswered(mine) && !isAnswered(theirs)) return true;
  return JSON.stringify(mine) === JSON.stringify(theirs);
}

/** What differs between two sets of answers to one section, in the order of the form. */
export function findDifferences(
  section: Section,
  mine: RawAnswers,
  theirs: RawAnswers,
): Difference[] {
  const differs = ({ fields }: Difference) =>
    codesOf(fields).some((code) => !same(mine, theirs, code));
  return section.groups.flatMap(unitsOf).filter(differs);
}

function unitsOf(group: Group): Difference[] {
  const { repeat } = group;
  if (!repeat) return group.fields.map((field) => ({ key: field.code, fields: [field] }));
  return Array.from({ length: repeat.rows }, (_, index) => ({
    key: `${repeat.code}[${index}]`,
    fields: rowFields(group, index),
    row: { group, index },
  }));
}

/** Their answers, with mine where I chose mine; rows left empty close up. */
export function mergeSides(
  section: Section,
  mine: RawAnswers,
  theirs: RawAnswers,
  choose: (key: string) => Side,
): RawAnswers {
  const merged: RawAnswers = { ...theirs };
  for (const { key, fields } of findDifferences(section, mine, theirs)) {
    if (choose(key) === "theirs") continue;
    for (const code of codesOf(fields)) {
      const answer = mine[code];
      if (answer === undefined) delete merged[code];
      else merged[code] = answer;
    }
  }
  return section.groups.reduce((answers, group) => closeRows(answers, group), merged);
}

/** A table's rows moved up over those that hold nothing; `without` takes one row out first. */
export function closeRows(answers: RawAnswers, group: Group, without?: number): RawAnswers {
  const { repeat } = group;
  if (!repeat) return answers;
  const cell = (row: number, code: string) => `${repeat.code}[${row}].${code}`;
  const codes = codesOf(group.fields);
  const all = Array.from({ length: repeat.rows }, (_, row) => row);
  const kept = all.filter(
    (row) => row !== without && codes.some((code) => isAnswered(answers[cell(row, code)])),
  );
  const rest = Object.entries(answers).filter(([name]) => !name.startsWith(`${repeat.code}[`));
  const moved = kept.flatMap((from, to) =>
    codes.flatMap((code): [string, string | string[]][] => {
      const answer = answers[cell(from, code)];
      return answer === undefined ? [] : [[cell(to, code), answer]];
    }),
  );
  return Object.fromEntries([...rest, ...moved]);
}
