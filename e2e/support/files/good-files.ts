import { compound, jpg, office, pdf, png, relationships, zipOf } from "./honest-files";
import { harmlessFields } from "./hostile-fields";
import { harmlessPdfs } from "./hostile-pdfs";
import { rawZip } from "./raw-zip";

/** Files as people really send them; all must be taken. */
export async function goodFiles(): Promise<{ what: string; fileName: string; content: Buffer }[]> {
  const docx = await office("docx");
  const relation = (type: string, target: string, mode = ' TargetMode="External"') =>
    `<Relationships xmlns="${relationships}"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
  const cyrillic = Buffer.from("a2aea2aea4ae2e706466", "hex");
  return [
    ...harmlessPdfs(),
    ...(await harmlessFields()),
    { what: "a document", fileName: "Устав.PDF", content: pdf() },
    {
      what: "a signed document",
      fileName: "a.pdf",
      content: Buffer.concat([pdf(), pdf().subarray(9)]),
    },
    {
      what: "a document with zeros behind it",
      fileName: "a.pdf",
      content: pdf({ after: "\r\n\0\0\0" }),
    },
    {
      what: "a document that speaks of pages",
      fileName: "a.pdf",
      content: pdf({
        extra: `${"%\n".repeat(3_000)}4 0 obj\n(<html> and /EncryptMetadata true)\nendobj\n${"%\n".repeat(3_000)}`,
      }),
    },
    { what: "a text", fileName: "a.docx", content: docx },
    { what: "a table", fileName: "a.xlsx", content: await office("xlsx") },
    {
      what: "a text with a picture and a formula",
      fileName: "a.docx",
      content: await office("docx", {
        parts: {
          "word/media/image1.png": png(),
          "word/embeddings/oleObject1.bin": compound("Equation Native"),
        },
      }),
    },
    {
      what: "a text with a table in it",
      fileName: "a.docx",
      content: await office("docx", { parts: { "word/embeddings/t.xlsx": await office("xlsx") } }),
    },
    {
      what: "a text with links and its author's template",
      fileName: "a.docx",
      content: await office("docx", {
        parts: {
          "word/_rels/document.xml.rels": relation("hyperlink", "https://imc.example/?a=1&amp;b=2"),
          "word/_rels/settings.xml.rels": relation(
            "attachedTemplate",
            "file:///C:\\Users\\Иван\\Normal.dotm",
          ),
        },
      }),
    },
    {
      what: "a table that refers to another",
      fileName: "a.xlsx",
      content: await office("xlsx", {
        parts: {
          "xl/externalLinks/_rels/externalLink1.xml.rels": relation(
            "externalLinkPath",
            "file:///D:\\Смета.xlsx",
          ),
        },
      }),
    },
    { what: "a picture", fileName: "a.png", content: png() },
    {
      what: "a picture with words",
      fileName: "a.png",
      content: png([["tEXt", Buffer.from("Software\0Paint")]]),
    },
    { what: "a photograph", fileName: "a.jpeg", content: jpg() },
    {
      what: "a photograph with a camera's trailer",
      fileName: "a.jpg",
      content: jpg({ after: "SEFHk\0\0\0" }),
    },
    {
      what: "an archive",
      fileName: "Чертежи.zip",
      content: await zipOf({
        "планы/": "",
        "планы/этаж 1.pdf": pdf(),
        "a.docx": docx,
        "фото.jpg": jpg(),
      }),
    },
    {
      what: "an archive of macOS",
      fileName: "a.zip",
      content: await zipOf({
        "a.pdf": pdf(),
        "__MACOSX/._a.pdf": Buffer.from("0005160700020000", "hex"),
        ".DS_Store": Buffer.from("0000000142756431", "hex"),
      }),
    },
    {
      what: "an archive of old Windows",
      fileName: "a.zip",
      content: rawZip([
        { name: cyrillic, data: pdf(), flags: 0 },
        { name: "b\\c.pdf", data: pdf(), method: 0, flags: 0 },
      ]),
    },
  ];
}
