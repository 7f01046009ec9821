import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** The column's name on a phone card; the header when it is plain text. Empty text shows none. */
  label?: string;
  cell: (row: Row) => ReactNode;
  /** Numbers: right-aligned, equal digits, never wrapped. */
  numeric?: boolean;
  align?: "start" | "end";
  /** A number or date that must stay on one line. */
  nowrap?: boolean;
  /** The cell that names the row (a row header). */
  rowHeader?: boolean;
  sort?: "ascending" | "descending" | "none";
};

/**
 * A table with a caption. On phones each row becomes a card of "name: value" lines; with
 * `narrow="scroll"` (for figures that are compared across columns) it scrolls in its own frame.
 */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  footer,
  narrow = "cards",
}: {
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
  /** One `<tr>` of totals. */
  footer?: ReactNode;
  narrow?: "cards" | "scroll";
}) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const table = (
    <table className={joinClasses("data-table", narrow === "cards" && "data-table--cards")}>
      <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={alignClass(column)} aria-sort={column.sort}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {footer && <tfoot>{footer}</tfoot>}
    </table>
  );
  if (narrow === "cards") return <div className="table-wrap">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
    <section className="table-wrap" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

function alignClass<Row>({ numeric, align, nowrap }: Column<Row>): string | undefined {
  if (numeric) return "is-numeric";
  return joinClasses(align === "end" && "is-end", nowrap && "is-whole") || undefined;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader) {
    return (
      <th scope="row" className={alignClass(column)}>
        {column.cell(row)}
      </th>
    );
  }
  const label = column.label ?? (typeof column.header === "string" ? column.header : "");
  return (
    <td className={alignClass(column)} data-label={label || undefined}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
