import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Rows of a table, column by column; numbers are shown with two or three places. */
export type TableRow = Record<string, string | number>;

const shown = (cell: string | number) => {
  if (typeof cell === "string") return cell;
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(cell < 10 ? 3 : 1);
};

/** A table as lines of text, columns aligned. */
function tableLines(rows: readonly TableRow[]): string[] {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column] ?? "")))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  return cells.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** How busy the machine has been: no figure of this harness means anything without it. */
function machineState(): string {
  const load = os
    .loadavg()
    .map((value) => value.toFixed(2))
    .join(" ");
  return `${os.cpus().length} CPUs, load average ${load}, Node ${process.versions.node}`;
}

/** Prints a measurement's table under its title and keeps all of it as JSON under `.data/load/`. */
export function report(
  name: string,
  title: string,
  rows: readonly TableRow[],
  whole: unknown,
): void {
  const machine = machineState();
  console.log(`\n${title}\n(${machine})`);
  for (const line of tableLines(rows)) console.log(`  ${line}`);
  const file = path.resolve(".data/load", `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at: new Date(), machine, measured: whole }, null, 2)}\n`);
  console.log(`  → ${path.relative(process.cwd(), file)}`);
}
