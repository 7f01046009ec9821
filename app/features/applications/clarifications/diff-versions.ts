import { fieldsFor, rowFields, sectionsFor } from "../form/sections";
import type { ApplicantType, Field, Group, SectionCode, Value, Values } from "../form/types";

export type ChangeKind = "changed" | "added" | "removed";

export type FieldChange = { field: Field; before?: Value; after?: Value };

/** A field, or a row of a table, that two versions answer differently. */
export type Change = {
  /** Unique within a comparison and the same in both directions. */
  key: string;
  section: SectionCode;
  /** The code a question names: the field's, or the table's. */
  code: string;
  kind: ChangeKind;
  fields: FieldChange[];
  /** Which row it is, counted from 0, before and after. */
  row?: { group: Group; before: number | null; after: number | null };
};

/** Nothing answered, or an answer whose order says nothing, is written one way. */
function canonical(value: Value | undefined, field: Field): string {
  if (value === undefined || value === "") return "";
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return "";
  return JSON.stringify(field.kind === "multi" ? [...value].sort() : value);
}

function compare(field: Field, before?: Value, after?: Value): FieldChange[] {
  return canonical(before, field) === canonical(after, field) ? [] : [{ field, before, after }];
}

/** A field came to be answered, ceased to be, or is answered otherwise. */
function kindOf({ field, before, after }: FieldChange): ChangeKind {
  if (canonical(before, field) === "") return "added";
  return canonical(after, field) === "" ? "removed" : "changed";
}

/** What differs between two submitted versions of one application, in the order of the form. */
export function diffVersions(type: ApplicantType, before: Values, after: Values): Change[] {
  return sectionsFor(type).flatMap(({ code: section, groups }) =>
    groups.flatMap((group) =>
      group.repeat
        ? diffRows(group, section, before, after)
        : group.fields.flatMap((field) =>
            compare(field, before[field.code], after[field.code]).map((change) => ({
              key: field.code,
              section,
              code: field.code,
              kind: kindOf(change),
              fields: [change],
            })),
          ),
    ),
  );
}

type Row = { index: number; name: string; cells: (Value | undefined)[] };

function rowsOf(group: Group, values: Values): Row[] {
  return Array.from({ length: group.repeat?.rows ?? 0 }, (_, index) => {
    const cells = rowFields(group, index).map((field) => values[field.code]);
    const [name] = cells;
    return { index, name: typeof name === "string" ? name : "", cells };
  }).filter(({ cells }) =>
    group.fields.some((field, cell) => canonical(cells[cell], field) !== ""),
  );
}

type Pair = { key: string; before: Row | null; after: Row | null };

/** Rows that belong together: of one name where it is the only one, else of one place. */
function pairRows(table: string, before: Row[], after: Row[]): Pair[] {
  const only = (rows: Row[], name: string) =>
    name !== "" && rows.filter((row) => row.name === name).length === 1;
  const named = before.flatMap((row): Pair[] => {
    const other = after.find((one) => one.name === row.name);
    if (!other || !only(before, row.name) || !only(after, row.name)) return [];
    const key = row.index === other.index ? `${table}[${row.index}]` : `${table}{${row.name}}`;
    return [{ key, before: row, after: other }];
  });
  const rest = (rows: Row[], side: "before" | "after") =>
    rows.filter((row) => named.every((pair) => pair[side] !== row));
  const gone = rest(before, "before");
  const come = rest(after, "after");
  const places = [...new Set([...gone, ...come].map((row) => row.index))];
  const placed = places.map((index) => ({
    key: `${table}[${index}]`,
    before: gone.find((row) => row.index === index) ?? null,
    after: come.find((row) => row.index === index) ?? null,
  }));
  const order = ({ before: one, after: other }: Pair) => other?.index ?? one?.index ?? 0;
  return [...named, ...placed].sort((one, other) => order(one) - order(other));
}

function diffRows(group: Group, section: SectionCode, before: Values, after: Values): Change[] {
  const code = group.repeat?.code ?? group.code;
  return pairRows(code, rowsOf(group, before), rowsOf(group, after)).flatMap((pair) => {
    const fields = group.fields.flatMap((field, cell) =>
      compare(field, pair.before?.cells[cell], pair.after?.cells[cell]),
    );
    if (fields.length === 0) return [];
    const kind = pair.before === null ? "added" : pair.after === null ? "removed" : "changed";
    const row = { group, before: pair.before?.index ?? null, after: pair.after?.index ?? null };
    return [{ key: pair.key, section, code, kind, fields, row }];
  });
}

/** The section in which a question's code stands; null for codes that this form does not have. */
export function sectionOf(type: ApplicantType, code: string): SectionCode | null {
  const direct = fieldsFor(type).get(code)?.section;
  if (direct) return direct;
  const holds = (group: Group) => group.repeat?.code === code;
  return sectionsFor(type).find(({ groups }) => groups.some(holds))?.code ?? null;
}
