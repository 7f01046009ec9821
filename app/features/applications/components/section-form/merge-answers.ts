import type { GroupView } from "../../draft/section-view";
import type { RawAnswers } from "../../form/types";

/** What changes as one: a field with its date of later answer, or a whole row of a table. */
export type Unit = { key: string; codes: readonly string[]; table?: string; row?: number };

export type Merged = {
  answers: RawAnswers;
  /** Keys of what a colleague changed and I had not touched: now as theirs. */
  taken: readonly string[];
  /** Keys of what both changed differently: kept as mine until somebody chooses. */
  conflicts: readonly string[];
};

type Groups = readonly Pick<GroupView, "fields" | "repeat">[];

/** The units of a section in the order of its form; facts of the organisation's card are none. */
export function unitsOf(groups: Groups): Unit[] {
  return groups.flatMap(({ fields, repeat }) => {
    const codes = (prefix: string, from: readonly (typeof fields)[number][]) =>
      from.flatMap(({ code, unknown }) =>
        unknown ? [`${prefix}${code}`, `${prefix}${code}_tbd`] : [`${prefix}${code}`],
      );
    if (!repeat) {
      const inputs = fields.filter((field) => !field.fixed);
      return inputs.map((field): Unit => ({ key: field.code, codes: codes("", [field]) }));
    }
    return Array.from({ length: repeat.rows }, (_, row): Unit => {
      const key = `${repeat.code}[${row}]`;
      return { key, codes: codes(`${key}.`, fields), table: repeat.code, row };
    });
  });
}

const folded = (answer: RawAnswers[string] | undefined) =>
  [answer ?? ""]
    .flat()
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");

/** Whether two sets of answers say the same in one unit, whatever their spacing. */
export function sameUnit({ codes }: Pick<Unit, "codes">, one: RawAnswers, other: RawAnswers) {
  return codes.every((code) => folded(one[code]) === folded(other[code]));
}

/** The answers with one unit as it stands in others. */
export function withUnit({ codes }: Pick<Unit, "codes">, answers: RawAnswers, from: RawAnswers) {
  const changed = { ...answers };
  for (const code of codes) {
    const answer = from[code];
    if (answer === undefined) delete changed[code];
    else changed[code] = answer;
  }
  return changed;
}

/**
 * A colleague's save put together with what I have typed since `base`, the answers both began with:
 * what I have not touched becomes theirs, what they have not touched stays mine, what both changed
 * alike is settled. A table's rows close up over empty ones when a colleague changed the table and
 * nothing in it is in conflict.
 */
export function mergeAnswers(
  groups: Groups,
  base: RawAnswers,
  mine: RawAnswers,
  theirs: RawAnswers,
): Merged {
  const units = unitsOf(groups);
  const taken: Unit[] = [];
  const conflicts: Unit[] = [];
  let answers: RawAnswers = { ...theirs };
  for (const unit of units) {
    if (sameUnit(unit, mine, theirs)) {
      answers = withUnit(unit, answers, mine);
    } else if (sameUnit(unit, base, mine)) {
      taken.push(unit);
    } else {
      answers = withUnit(unit, answers, mine);
      if (!sameUnit(unit, base, theirs)) conflicts.push(unit);
    }
  }
  const places = new Map(units.map(({ key }) => [key, key]));
  const disputed = new Set(conflicts.map(({ table }) => table));
  for (const table of new Set(taken.flatMap((unit) => unit.table ?? []))) {
    if (disputed.has(table)) continue;
    const rows = units.filter((unit) => unit.table === table);
    answers = closeUp(rows, answers, places);
  }
  return {
    answers,
    taken: taken.flatMap(({ key }) => places.get(key) ?? []),
    conflicts: conflicts.map(({ key }) => key),
  };
}

/** Moves the rows that hold anything up; `places` learns where each went, and which are gone. */
function closeUp(rows: readonly Unit[], answers: RawAnswers, places: Map<string, string>) {
  const before = answers;
  const kept = rows.filter((row) => !sameUnit(row, before, {}));
  let closed = before;
  for (const row of rows) {
    closed = withUnit(row, closed, {});
    places.delete(row.key);
  }
  for (const [index, from] of kept.entries()) {
    const to = rows[index];
    if (!to) continue;
    places.set(from.key, to.key);
    for (const [cell, code] of from.codes.entries()) {
      const answer = before[code];
      const name = to.codes[cell];
      if (answer !== undefined && name !== undefined) closed[name] = answer;
    }
  }
  return closed;
}
