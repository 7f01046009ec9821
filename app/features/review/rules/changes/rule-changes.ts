import type { FormShape, TypedRow } from "../forms/typed";

/** One field of a table in two versions, as texts of its form; null where it is not there. */
export type FieldChange = { field: string; before: string | null; after: string | null };

/** What became of one row, or of a table without rows. */
export type RowChange = {
  /** the row's code; null where the table has no rows */
  code: string | null;
  /** the names of the row as it is now, or as it was */
  name: { ru: string; en: string } | null;
  state: "added" | "removed" | "changed";
  fields: FieldChange[];
};

export type RuleChanges = {
  rows: RowChange[];
  /** codes of the rows that both versions have, when their order differs */
  order: { before: string[]; after: string[] } | null;
};

const codesOf = (rows: readonly TypedRow[]) => rows.map((row) => row.code ?? "");

function changesOfRow(
  shape: FormShape,
  before: TypedRow | undefined,
  after: TypedRow | undefined,
): RowChange[] {
  const fields = Object.keys(shape.fields).flatMap((field): FieldChange[] => {
    const [old, next] = [before?.[field] ?? null, after?.[field] ?? null];
    return old === next ? [] : [{ field, before: old, after: next }];
  });
  if (fields.length === 0) return [];
  const shown = after ?? before;
  const name = { ru: shown?.["name.ru"] ?? "", en: shown?.["name.en"] ?? "" };
  return [
    {
      code: shape.repeat ? (shown?.code ?? "") : null,
      name: shape.repeat ? name : null,
      state: !before ? "added" : !after ? "removed" : "changed",
      fields,
    },
  ];
}

/** What differs between two versions of a table, field by field; rows are known by their codes. */
export function ruleChanges(
  shape: FormShape,
  before: readonly TypedRow[],
  after: readonly TypedRow[],
): RuleChanges {
  if (!shape.repeat) return { rows: changesOfRow(shape, before[0], after[0]), order: null };
  const old = codesOf(before);
  const next = codesOf(after);
  const kept = next.filter((code) => old.includes(code));
  const rows = [
    ...after.flatMap((row) => {
      const was = before[old.indexOf(row.code ?? "")];
      return changesOfRow(shape, was, row);
    }),
    ...before.flatMap((row) =>
      next.includes(row.code ?? "") ? [] : changesOfRow(shape, row, undefined),
    ),
  ];
  const keptBefore = old.filter((code) => next.includes(code));
  const moved = keptBefore.join(" ") !== kept.join(" ");
  return { rows, order: moved ? { before: keptBefore, after: kept } : null };
}

/** Whether two versions say the same. */
export function sayTheSame({ rows, order }: RuleChanges): boolean {
  return rows.length === 0 && order === null;
}
