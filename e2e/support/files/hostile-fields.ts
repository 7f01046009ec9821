import { office, zipOf } from "./honest-files";
import { file, type HostileFile } from "./hostile-file";

const text = (inside: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${inside}</w:p></w:body></w:document>`;
const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const run = (code: string) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;
const field = (...runs: string[]) =>
  `${mark("begin")}${runs.map(run).join("<w:proofErr/>")}${mark("separate")}<w:r><w:t>1</w:t></w:r>${mark("end")}`;
const command = 'c:\\windows\\system32\\cmd.exe "/k calc.exe"';

const docx = (document: string | Buffer, parts: Record<string, string> = {}) =>
  office("docx", { parts: { "word/document.xml": document, ...parts } });
const xlsx = (parts: Record<string, string>) => office("xlsx", { parts });
const sheet = (formula: string) =>
  `<worksheet><sheetData><row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row></sheetData></worksheet>`;

/** Office documents that would have other programs started. */
export async function hostileFields(): Promise<HostileFile[]> {
  const word = async (what: string, document: string | Buffer, parts = {}) =>
    file(what, "записка.docx", await docx(document, parts), "dde");
  const table = async (what: string, parts: Record<string, string>) =>
    file(what, "смета.xlsx", await xlsx(parts), "dde");
  const open = text(field(` DDEAUTO ${command}`));
  return [
    await word("a field that starts a program", open),
    await word("a field that starts a program when asked", text(field(`DDE ${command}`))),
    await word("a field spread over runs", text(field("D", "D", "E", "AU", `TO ${command}`))),
    await word(
      "a field in references and comments",
      text(field("&#68;D<!-- - -->&#x45;<![CDATA[AUTO]]> x")),
    ),
    await word(
      "a field around another",
      text(`${mark("begin")}${run("DD")}${field(" QUOTE 1 ")}${run(`E ${command}`)}${mark("end")}`),
    ),
    await word(
      "a field of another prefix, never closed",
      text('<x:fldChar fldCharType="begin"/><x:instrText>ddeauto x</x:instrText>'),
    ),
    await word(
      "a simple field",
      text(`<w:fldSimple a=">" w:instr='&quot;DDEAUTO&quot; cmd'><w:r/></w:fldSimple>`),
    ),
    await word("a field in UTF-16", Buffer.from(`\ufeff${open}`, "utf16le")),
    await word("a field in a footer", text(""), { "word/footer1.xml": open }),
    await word("a field far down", text(`${"<w:r><w:t>слово</w:t></w:r>".repeat(40_000)}${open}`)),
    await table("a link to a program", {
      "xl/externalLinks/externalLink1.xml":
        '<externalLink><x:ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
    }),
    await table("a formula that starts a program", {
      "xl/worksheets/sheet1.xml": sheet("cmd|'/C calc'!A0"),
    }),
    await table("a formula that starts a program, with references", {
      "xl/worksheets/sheet1.xml": sheet("SUM(1,MSEXCEL&#124;'..\\cmd.exe'!A0)"),
    }),
    await table("a name that stands for a program", {
      "xl/names.xml":
        "<definedNames><definedName name='a'>cmd|'/C calc'!A0</definedName></definedNames>",
    }),
    file(
      "a field in a text in an archive",
      "архив.zip",
      await zipOf({ "записка.docx": await docx(open) }),
      "dde",
    ),
    file(
      "a part with a tag without an end",
      "записка.docx",
      await docx(`<a b="${"x".repeat(9_000_000)}`),
      "archive_broken",
    ),
  ];
}

/** Office documents with fields and formulas as people use them. */
export async function harmlessFields(): Promise<
  { what: string; fileName: string; content: Buffer }[]
> {
  return [
    {
      what: "a text with fields",
      fileName: "a.docx",
      content: await docx(
        text(
          `${field(" PAGE ")}${field(" HYPERLINK ", '"https://a.example/DDE" ')}${field(" TOC \\o &quot;1-3&quot; ")}<w:fldSimple w:instr=" DATE "/><w:r><w:t>DDEAUTO cmd</w:t></w:r>`,
        ),
      ),
    },
    {
      what: "a table with formulas",
      fileName: "a.xlsx",
      content: await xlsx({
        "xl/worksheets/sheet1.xml": sheet(
          "IF(A1=&quot;a|b&quot;,'План|факт'!B2,Table1[Цена|руб]) &amp; &quot;c&quot;",
        ),
      }),
    },
  ];
}
