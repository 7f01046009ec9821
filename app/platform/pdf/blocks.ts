import type { Content, ContentTable, ContentText, TableCell } from "pdfmake/interfaces";
import { textWidth } from "./pdf-style";

/** A label with what is said of it; `long` stands under its label over the whole width. */
export type Line = { label: string; text: string; style?: "value" | "open" | "empty" | "mono" };

const labelWidth = 176;
const gap = 8;

/** Texts longer than this stand under their label. */
const longText = 240;

/** More lines than this may not be held together on one page. */
const tallLines = 34;

/** A table of no more lines than this is not broken over two pages. */
const smallLines = 14;

const linesOf = (text: string, perLine: number): number =>
  text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);

const perLine = (line: Line) => (isLong(line) ? 80 : 45);

const isLong = ({ text }: Line) => text.length > longText || text.split("\n").length > 4;

const isTall = (line: Line) => linesOf(line.text, perLine(line)) > tallLines;

/** Room in points that a heading needs below its top, where its table may be broken. */
const headingRoom = 160;

/** A heading that the contents name, with what follows: never alone at the foot of a page. */
export function part(title: string, content: readonly Content[], newPage = false): Content[] {
  const heading = {
    text: title,
    style: "section",
    tocItem: true,
    margin: [0, newPage ? 0 : 20, 0, 4] as [number, number, number, number],
  };
  const held = together(heading, content);
  return newPage ? [{ stack: held, pageBreak: "before" }] : held;
}

/** The title of a table inside a part. */
export function titled(title: string, content: readonly Content[]): Content[] {
  const margin: [number, number, number, number] = [0, 8, 0, 0];
  return together({ text: title, style: "group", margin }, content);
}

function together(heading: ContentText, content: readonly Content[]): Content[] {
  const [first, ...rest] = content;
  const whole = typeof first === "object" && "unbreakable" in first && first.unbreakable;
  return first && whole
    ? [{ stack: [heading, first], unbreakable: true }, ...rest]
    : [{ ...heading, headlineLevel: headingRoom }, ...content];
}

/** A paragraph in small type. */
export function note(text: string): Content {
  return { text, style: "note", margin: [0, 2, 0, 6] };
}

function lineCells(line: Line): TableCell[] {
  const value = { text: line.text, style: line.style ?? "value" };
  if (!isLong(line)) return [{ text: line.label, style: "label" }, value];
  const under = {
    stack: [
      { text: line.label, style: "label" },
      { ...value, margin: [0, 2, 0, 2] },
    ],
    colSpan: 2,
  };
  return [under as TableCell, {}];
}

/** Labels and values under a title that never stands alone at the foot of a page. */
export function answersTable(title: string, lines: readonly Line[]): Content[] {
  const tall = lines.some(isTall);
  const head: TableCell[] = [{ text: title, style: "group", colSpan: 2 }, {}];
  const first = lines[0];
  if (!first) return [];
  // A first row taller than a page cannot be kept with the title.
  const together = !isTall(first);
  const height = lines.reduce((sum, line) => sum + linesOf(line.text, perLine(line)), 0);
  const table: ContentTable = {
    layout: "answers",
    unbreakable: together && height <= smallLines,
    margin: [0, together ? 8 : 0, 0, 4],
    table: {
      widths: [labelWidth, textWidth - labelWidth - gap],
      ...(together && { headerRows: 1, keepWithHeaderRows: 1 }),
      dontBreakRows: !tall,
      body: [...(together ? [head] : []), ...lines.map(lineCells)],
    },
  };
  if (together) return [table];
  return titled(title, [table]);
}

export type Column = { head: string; share: number; right?: true; mono?: true };

export type GridRow = { cells: readonly string[]; bold?: true; open?: true };

/** A table whose header is repeated on every page; shares are of the text's width. */
export function gridTable(columns: readonly Column[], rows: readonly GridRow[]): Content[] {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map(({ share }) => (textWidth * share) / whole - 8);
  const align = (column: Column | undefined) =>
    column?.right ? { alignment: "right" as const } : {};
  const head = columns.map(
    (column): TableCell => ({ text: column.head, style: "head", ...align(column) }),
  );
  const heights = rows.map(({ cells }) =>
    Math.max(...cells.map((cell, index) => linesOf(cell, (widths[index] ?? 40) / 4.5))),
  );
  const tall = heights.some((height) => height > tallLines);
  const body = rows.map(({ cells, bold, open }) =>
    cells.map((text, index): TableCell => {
      const column = columns[index];
      const style = bold ? "total" : column?.mono ? "mono" : open ? "open" : "cell";
      return { text, style, ...align(column) };
    }),
  );
  return [
    {
      layout: "grid",
      margin: [0, 8, 0, 6],
      unbreakable: !tall && heights.reduce((sum, height) => sum + height, 0) <= smallLines,
      table: {
        headerRows: 1,
        keepWithHeaderRows: tall ? 0 : 1,
        dontBreakRows: !tall,
        widths,
        body: [head, ...body],
      },
    },
  ];
}
