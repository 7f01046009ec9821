import { cleanLine, cleanText } from "~/features/applications";
import { readShare, shareText } from "../shares";

/** What a field of a table's form holds; each is a text on the wire. */
export type FieldKind =
  | "code"
  | "line"
  | "text"
  | "number"
  | "share"
  | "reason"
  /** whole numbers ticked under one name */
  | "numbers"
  /** steps of the lifecycle ticked under one name */
  | "steps"
  | "tick";

/**
 * The form of a table: its fields by the path of the value in the table, "anchors.1.ru". A table of rows
 * repeats them, under `criteria[0].anchors.1.ru`; another has them once, under the path itself.
 */
export type FormShape = {
  fields: Readonly<Record<string, FieldKind>>;
  repeat: { name: string; most: number } | null;
};

/** The texts of one row by field; ticked numbers are joined by spaces. */
export type TypedRow = Readonly<Record<string, string>>;

/** The id at which a fault of the rows taken together stands. */
export const rowsField = "rows";

/** The HTML name of a field. */
export function fieldName({ repeat }: Pick<FormShape, "repeat">, row: number, field: string) {
  return repeat ? `${repeat.name}[${row}].${field}` : field;
}

/** Whether a field has several values under one name. */
const several = (kind: FieldKind) => kind === "numbers" || kind === "steps";

/** Rows that are read at all, more than any table may have, so that too many can be told. */
const readAtMost = 60;

/** The rows of a posted form, as typed. */
export function readTyped(form: FormData, shape: FormShape): TypedRow[] {
  const fields = Object.entries(shape.fields);
  const rows: TypedRow[] = [];
  const names = (row: number) => fields.map(([field]) => fieldName(shape, row, field));
  const last = shape.repeat ? readAtMost : 1;
  while (rows.length < last && names(rows.length).some((name) => form.has(name))) {
    const row = rows.length;
    const texts = fields.map(([field, kind]) => {
      const given = form.getAll(fieldName(shape, row, field));
      const clean = kind === "text" ? cleanText : cleanLine;
      const words = given.flatMap((value) => (typeof value === "string" ? clean(value) : []));
      return [field, several(kind) ? words.join(" ") : (words[0] ?? "")] as const;
    });
    rows.push(Object.fromEntries(texts));
  }
  return rows;
}

/** A number as typed: spaces between thousands and a comma are fine; NaN when it is none. */
export function readNumber(text: string): number {
  const plain = text.replace(/\s/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

const values: Record<FieldKind, (text: string) => unknown> = {
  code: (text) => text,
  line: (text) => text,
  text: (text) => text,
  reason: (text) => text,
  number: readNumber,
  share: readShare,
  numbers: (text) => text.split(" ").filter(Boolean).map(readNumber),
  steps: (text) => text.split(" ").filter(Boolean),
  tick: (text) => text !== "",
};

type Tree = { [key: string]: unknown };

function bodyOfRow(shape: FormShape, row: TypedRow): Tree {
  const root: Tree = {};
  for (const [field, kind] of Object.entries(shape.fields)) {
    const keys = field.split(".");
    const last = keys.pop() ?? field;
    let place = root;
    for (const key of keys) {
      place[key] ??= {};
      place = place[key] as Tree;
    }
    place[last] = values[kind](row[field] ?? "");
  }
  return root;
}

/** The table that the typed rows describe, sound or not. */
export function bodyOf(shape: FormShape, rows: readonly TypedRow[]): unknown {
  if (shape.repeat) return rows.map((row) => bodyOfRow(shape, row));
  return bodyOfRow(shape, rows[0] ?? {});
}

function textOf(kind: FieldKind, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (several(kind)) return (value as (number | string)[]).join(" ");
  if (kind === "tick") return value ? "yes" : "";
  return kind === "share" ? shareText(value as number) : String(value);
}

/** A table as its form shows it. */
export function typedOf(shape: FormShape, body: unknown): TypedRow[] {
  const rows = shape.repeat ? (body as unknown[]) : [body];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(shape.fields).map(([field, kind]) => {
        const value = field.split(".").reduce((at, key) => (at as Tree | undefined)?.[key], row);
        return [field, textOf(kind, value)];
      }),
    ),
  );
}

/** The rows with what can be read written as a stored table would show it: "12,0" as "12". */
export function settled(shape: FormShape, rows: readonly TypedRow[]): TypedRow[] {
  const settle = (kind: FieldKind, text: string) => {
    if (kind === "number") return Number.isNaN(readNumber(text)) ? text : String(readNumber(text));
    if (kind === "share")
      return Number.isFinite(readShare(text)) ? shareText(readShare(text)) : text;
    return text;
  };
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(shape.fields).map(([field, kind]) => [field, settle(kind, row[field] ?? "")]),
    ),
  );
}

/** What buttons do to the rows of a form without storing anything. */
export const rowActs = ["add_row", "remove_row", "move_up", "move_down"] as const;
export type RowAct = (typeof rowActs)[number];

/** The rows after such a button; whatever cannot be done leaves them as they are. */
export function changeRows(rows: readonly TypedRow[], act: RowAct, row: number): TypedRow[] {
  if (act === "add_row") return rows.length < readAtMost ? [...rows, {}] : [...rows];
  const picked = rows[row];
  if (!picked) return [...rows];
  const others = rows.filter((_, index) => index !== row);
  if (act === "remove_row") return others;
  const place = Math.min(Math.max(act === "move_up" ? row - 1 : row + 1, 0), others.length);
  return others.toSpliced(place, 0, picked);
}
