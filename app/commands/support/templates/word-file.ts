import { packageFile, relations, xml } from "./package-file";

/** A part of a written form: a heading, what to say under it, or a table to fill in. */
export type Block =
  | { heading: string }
  | { text: string }
  | { ask: string }
  | { table: readonly string[]; rows: number };

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** The width of a line of an A4 page, in twentieths of a point. */
const line = 9_638;

const paragraph = (text: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${text ? `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>` : ""}</w:p>`;

/** Widths of columns: as wide as the longest word of each head needs, the rest shared out alike. */
function widthsOf(head: readonly string[]): number[] {
  const needed = head.map((text) => Math.max(...text.split(" ").map((word) => word.length)) + 2);
  const letter = 120;
  const rest = (line - needed.reduce((sum, length) => sum + length * letter, 0)) / head.length;
  return needed.map((length) => Math.floor(length * letter + rest));
}

function table(head: readonly string[], rows: number): string {
  const widths = widthsOf(head);
  const cell = (text: string, column: number, style: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/>${style === "Head" ? '<w:shd w:val="clear" w:color="auto" w:fill="E3EDEA"/>' : ""}</w:tcPr>${paragraph(text, style)}</w:tc>`;
  const row = (cells: readonly string[], style: "Head" | "Cell") =>
    `<w:tr><w:trPr><w:cantSplit/>${style === "Head" ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((text, column) => cell(text, column, style)).join("")}</w:tr>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join("");
  const empty = row(
    head.map(() => ""),
    "Cell",
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${line}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${row(head, "Head")}${empty.repeat(rows)}</w:tbl>${paragraph("")}`;
}

function show(block: Block): string {
  if ("heading" in block) return paragraph(block.heading, "Heading1");
  if ("ask" in block) return paragraph(block.ask, "Ask") + paragraph("");
  if ("text" in block) return paragraph(block.text);
  return table(block.table, block.rows);
}

const style = (id: string, name: string, look: string, rest = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${rest}<w:rPr>${look}</w:rPr></w:style>`;

/** Rows stay on one page as long as there is room for all of them. */
const tight =
  '<w:pPr><w:keepNext/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>';
const footer = `<w:ftr ${space}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;

function styles(language: string): string {
  return `<w:styles ${space}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style("Title", "Title", '<w:b/><w:sz w:val="36"/>')}${style("Heading1", "heading 1", '<w:b/><w:sz w:val="26"/>', '<w:pPr><w:keepNext/><w:spacing w:before="320"/><w:outlineLvl w:val="0"/></w:pPr>')}${style("Ask", "Ask", '<w:i/><w:color w:val="505050"/>', "<w:pPr><w:keepNext/></w:pPr>")}${style("Cell", "Cell", '<w:sz w:val="20"/>', tight)}${style("Head", "Head", '<w:b/><w:sz w:val="18"/>', tight)}${style("Footer", "footer", '<w:color w:val="505050"/><w:sz w:val="18"/>', '<w:pPr><w:jc w:val="right"/></w:pPr>')}</w:styles>`;
}

/** A written form as a Word document on A4. */
export function wordFile(
  language: "ru-RU" | "en-GB",
  title: string,
  blocks: readonly Block[],
): Promise<Buffer> {
  const body = `<w:document ${space} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${paragraph(title, "Title")}${blocks.map(show).join("")}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  return packageFile(
    [
      { name: "word/document.xml", contentType: `${kind}.document.main+xml`, content: body },
      { name: "word/styles.xml", contentType: `${kind}.styles+xml`, content: styles(language) },
      { name: "word/footer1.xml", contentType: `${kind}.footer+xml`, content: footer },
    ],
    [
      {
        name: "word/_rels/document.xml.rels",
        content: relations([
          { type: "styles", target: "styles.xml" },
          { type: "footer", target: "footer1.xml" },
        ]),
      },
    ],
  );
}
