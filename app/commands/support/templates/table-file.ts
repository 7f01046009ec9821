import { packageFile, relations, xml } from "./package-file";

/** What stands in a cell: text, a number, a formula, or a place to fill in. */
export type Cell = string | number | { formula: string } | { input: number | null } | null;
/** A note runs over all columns; what stands above a head stays in sight. */
export type RowLook = "title" | "note" | "head" | "plain";
export type Sheet = {
  name: string;
  widths: readonly number[];
  rows: readonly { look: RowLook; cells: readonly Cell[] }[];
};

const space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const looks = { plain: 0, note: 0, title: 1, head: 2, input: 3, formula: 4 } as const;
const lineHeight = 15;

/** The address of a cell: `cellName(0, 5)` is A5. */
export const cellName = (column: number, row: number): string =>
  `${String.fromCharCode(65 + column)}${row}`;

function show(cell: Cell, at: string, look: RowLook): string {
  if (cell === null) return "";
  if (typeof cell === "string") {
    return `<c r="${at}" s="${looks[look]}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  }
  if (typeof cell === "number") return `<c r="${at}" s="${looks[look]}"><v>${cell}</v></c>`;
  if ("formula" in cell) return `<c r="${at}" s="${looks.formula}"><f>${xml(cell.formula)}</f></c>`;
  return `<c r="${at}" s="${looks.input}">${cell.input === null ? "" : `<v>${cell.input}</v>`}</c>`;
}

/** Lines that a text takes in a column this wide: whole words, letters a little wider than digits. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = word.length * 1.15;
    if (used > 0 && used + 1 + needed > width) {
      lines += 1;
      used = needed;
    } else used += (used > 0 ? 1 : 0) + needed;
  }
  return lines;
}

/** Programs do not fit the height of a row to merged cells, nor always to wrapped ones. */
function heightOf({ look, cells }: Sheet["rows"][number], widths: readonly number[]): string {
  if (look !== "note" && look !== "head") return "";
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map((cell, column) =>
    typeof cell === "string" ? linesOf(cell, look === "note" ? whole : (widths[column] ?? 1)) : 1,
  );
  return ` ht="${Math.max(...lines) * lineHeight}" customHeight="1"`;
}

function sheetXml({ widths, rows }: Sheet): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, index) => {
    const shown = row.cells.map((cell, column) =>
      show(cell, cellName(column, index + 1), row.look),
    );
    return `<row r="${index + 1}"${heightOf(row, widths)}>${shown.join("")}</row>`;
  });
  const merged = rows.flatMap(({ look }, index) =>
    look === "note" ? [`${cellName(0, index + 1)}:${cellName(widths.length - 1, index + 1)}`] : [],
  );
  const head = rows.findIndex(({ look }) => look === "head") + 1;
  return [
    `<worksheet xmlns="${space}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>`,
    `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join("");
}

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const wrap = '<alignment vertical="top" wrapText="1"/>';
const styles = `<styleSheet xmlns="${space}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill("FFE3EDEA")}${fill("FFFFF6DA")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrap}</xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf><xf numFmtId="0" fontId="0" fillId="3" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Sheets as an Excel workbook, which computes its formulas when it is opened. */
export function tableFile(sheets: readonly Sheet[]): Promise<Buffer> {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const book = `<workbook xmlns="${space}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>${list.join("")}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
  const targets = sheets.map((_, index) => ({
    type: "worksheet",
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  return packageFile(
    [
      { name: "xl/workbook.xml", contentType: `${kind}.sheet.main+xml`, content: book },
      { name: "xl/styles.xml", contentType: `${kind}.styles+xml`, content: styles },
      ...sheets.map((sheet, index) => ({
        name: `xl/worksheets/sheet${index + 1}.xml`,
        contentType: `${kind}.worksheet+xml`,
        content: sheetXml(sheet),
      })),
    ],
    [
      {
        name: "xl/_rels/workbook.xml.rels",
        content: relations([...targets, { type: "styles", target: "styles.xml" }]),
      },
    ],
  );
}
