import { packageFile, relations, xml } from "./package-file";

/** What stands in a cell: text, a number, a formula, or a place to fill in. */
export type Cell = string | number | { formula: string } | { input: number | null } | null;
export type RowLook = "title" | "head" | "plain";
export type Sheet = {
  name: string;
  widths: readonly number[];
  rows: readonly { look: RowLook; cells: readonly Cell[] }[];
};

const space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const looks = { plain: 0, title: 1, head: 2, input: 3, formula: 4 } as const;

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

function sheetXml({ widths, rows }: Sheet): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map(({ look, cells }, index) => {
    const shown = cells.map((cell, column) => show(cell, cellName(column, index + 1), look));
    return `<row r="${index + 1}">${shown.join("")}</row>`;
  });
  return `<worksheet xmlns="${space}"><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const wrap = '<alignment vertical="top" wrapText="1"/>';
const styles = `<styleSheet xmlns="${space}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill("FFE3EDEA")}${fill("FFFFF6DA")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrap}</xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf><xf numFmtId="0" fontId="0" fillId="3" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Sheets as an Excel workbook, which computes its formulas when it is opened. */
export function tableFile(sheets: readonly Sheet[]): Promise<Buffer> {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const book = `<workbook xmlns="${space}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list.join("")}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
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
