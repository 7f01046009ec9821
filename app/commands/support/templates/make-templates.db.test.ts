import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inspectFile } from "~/features/documents/index.server";
import { makeTemplates } from "./make-templates";
import type { Sheet } from "./table-file";
import { models, ownerships } from "./tables";

const folder = path.resolve("public/templates");
const made = await makeTemplates();

/** The parts of a file whose entries are stored as they are. */
function parts(bytes: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  const text = bytes.toString("latin1");
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name, extra] = [18, 26, 28].map((offset, index) =>
      index === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const start = at + 30 + name + extra;
    found.set(text.slice(at + 30, at + 30 + name), bytes.toString("utf8", start, start + size));
    at = start + size;
    if (at + 4 > bytes.length) break;
  }
  return found;
}

/** Every tag that opens closes in its turn. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closes, name, , alone] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!alone) open.push(name ?? "");
  }
  const rest = xml.replace(/<\?xml[^>]*\?>|<\/?[\w:]+(?:\s[\w:]+="[^"<]*")*\s*\/?>/g, "");
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!#\d+;)/.test(rest);
}

/** A cell or a range of the formula's own sheet. */
const ownRange = /(?<![!\w$:])(\$?[A-I]\$?\d+)(?::(\$?[A-I]\$?\d+))?/g;

function formulasOf(sheet: Sheet): [row: number, column: number, formula: string][] {
  return sheet.rows.flatMap(({ cells }, index) =>
    cells.flatMap((cell, column): [number, number, string][] =>
      typeof cell === "object" && cell && "formula" in cell
        ? [[index + 1, column, cell.formula]]
        : [],
    ),
  );
}

describe("the forms to start from", () => {
  it("lie in their folder as the script makes them", async () => {
    expect((await readdir(folder)).sort()).toEqual([...made.keys()].sort());
    for (const [name, bytes] of made) {
      expect(bytes.equals(await readFile(path.join(folder, name))), name).toBe(true);
    }
  });

  it.each([...made.keys()])("%s is taken by the portal's own check", async (fileName) => {
    const file = path.join(folder, fileName);
    const sizeBytes = made.get(fileName)?.length ?? 0;
    const format = fileName.endsWith("docx") ? "docx" : "xlsx";
    const looked = await inspectFile({ path: file, fileName, declaredType: "", sizeBytes }, [
      format,
    ]);
    expect(looked).toMatchObject({ ok: true, value: { format } });
  });

  it.each([...made])("%s has well-formed parts", (_name, bytes) => {
    const found = parts(bytes);
    expect(found.size).toBeGreaterThan(4);
    for (const [part, xml] of found) expect(isWellFormed(xml), part).toBe(true);
  });

  it("compute only from cells that hold something", () => {
    for (const book of [...Object.values(models), ...Object.values(ownerships)]) {
      for (const sheet of book) {
        for (const cell of sheet.rows.flatMap((row) => row.cells)) {
          if (cell === null || typeof cell !== "object" || !("formula" in cell)) continue;
          const references = cell.formula.matchAll(
            /(?:'([^']+)'!)?(\$?[A-I]\$?\d+)(?::(\$?[A-I]\$?\d+))?/g,
          );
          for (const [, quoted, from = "", to = from] of references) {
            const on = quoted ? book.find((one) => one.name === quoted) : sheet;
            for (const at of [from, to].map((name) => name.replaceAll("$", ""))) {
              const held = on?.rows[Number(at.slice(1)) - 1]?.cells[at.charCodeAt(0) - 65];
              const isFilled = typeof held === "number" || (held && typeof held === "object");
              expect(Boolean(isFilled), `${at} of ${cell.formula}`).toBe(true);
            }
          }
        }
      }
    }
  });

  it("compute no cell from itself, in whatever program", () => {
    for (const book of [...Object.values(models), ...Object.values(ownerships)]) {
      for (const [row, column, formula] of book.flatMap(formulasOf)) {
        for (const [, from = "", to = from] of formula.matchAll(ownRange)) {
          const [first, last] = [from, to].map((name) => name.replaceAll("$", ""));
          const columns = [first, last].map((name) => (name?.charCodeAt(0) ?? 0) - 65);
          const rows = [first, last].map((name) => Number(name?.slice(1)));
          const holds = ([low = 0, high = 0]: number[], at: number) => low <= at && at <= high;
          expect(holds(columns, column) && holds(rows, row), formula).toBe(false);
        }
      }
    }
  });
});
