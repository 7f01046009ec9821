import { deflateSync } from "node:zlib";
import { pdf, zipOf } from "./honest-files";
import { file, type HostileFile, program } from "./hostile-file";

/** An object whose stream holds these bytes, compressed; `words` stand in its dictionary. */
export function pdfStream(number: number, content: Buffer | string, words = ""): string {
  const packed = deflateSync(content).toString("latin1");
  return `${number} 0 obj\n<< ${words} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
}

/** Objects in a compressed stream, as PDF 1.5 writes them. */
export function objectStream(...objects: string[]): string {
  let place = 0;
  const numbers = objects.map((object, at) => {
    const pair = `${at + 20} ${place}`;
    place += object.length + 1;
    return pair;
  });
  const head = `${numbers.join(" ")} `;
  const words = `/Type /ObjStm /N ${objects.length} /First ${head.length}`;
  return pdfStream(19, `${head}${objects.join(" ")}`, words);
}

const object = (content: string) => `9 0 obj\n${content}\nendobj\n`;
const script = "<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>";
const start = "<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>";
const utf16 = (text: string) => `\xfe\xff${[...text].map((letter) => `\0${letter}`).join("")}`;
const form = (inside: string) =>
  `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform>${inside}</subform></template></xdp:xdp>`;

/** PDF documents that would do something on the reader's computer, openly and hidden. */
export async function hostilePdfs(): Promise<HostileFile[]> {
  const made = (what: string, code: string, extra: string, trailer = "") =>
    file(what, "устав.pdf", pdf({ extra, trailer }), code);
  const scripted = pdf({ extra: object(script) });
  return [
    made("a document with a script", "pdf_script", object(script)),
    made(
      "a document with a script at its opening",
      "pdf_script",
      object(`<< /OpenAction << /JS 12 0 R /S /JavaScript >> >>`),
    ),
    made(
      "a document with scripts by name",
      "pdf_script",
      object("<< /Names << /JavaScript << /Names [(a) 12 0 R] >> >> >>"),
    ),
    made(
      "a document with a script written oddly",
      "pdf_script",
      object("<</S%x\n/#4aav#61Script/J#53<6170702e616c657274>>>"),
    ),
    made(
      "a document with the kind of an action elsewhere",
      "pdf_script",
      `8 0 obj/JavaScript endobj\n${object("<</S 8 0 R/JS(a)>>")}`,
    ),
    made(
      "a document with a script of a film",
      "pdf_script",
      object("<< /S /Rendition /JS (app.alert\\(1\\)) >>"),
    ),
    made("a document with a packed script", "pdf_script", objectStream("<< /Type /A >>", script)),
    made(
      "a document with a script in objects without a type",
      "pdf_script",
      pdfStream(9, `20 0 ${script}`, "/N 1 /First 5"),
    ),
    made(
      "a document with a script in a dictionary that hides its kind",
      "pdf_script",
      pdfStream(9, `20 0 ${script}`, `/Type/#4fbjStm/N 1/First 5/A(1 0 obj)${" ".repeat(3_000)}`),
    ),
    made(
      "a document with a script behind a very long dictionary",
      "pdf_script",
      pdfStream(9, `20 0 ${script}`, `/Type /ObjStm /N 1 /First 5 ${" ".repeat(20_000)}`),
    ),
    made(
      "a document with an object within the bytes of another",
      "pdf_script",
      `9 0 obj\n<< /Length 900 >>\nstream\n\xff\xfe\x00(((8 0 obj ${script} endobj\nendstream\nendobj\n`,
    ),
    made(
      "a document with a form's script",
      "pdf_script",
      pdfStream(
        9,
        form('<event><script contentType="application/x-javascript">1</script></event>'),
      ),
    ),
    file(
      "a scripted document in an archive",
      "архив.zip",
      await zipOf({ "a.pdf": scripted }),
      "pdf_script",
    ),
    made("a document that starts a program", "pdf_launch", object(start)),
    made(
      "a document that starts a program when opened",
      "pdf_launch",
      object("<</OpenAction<</S/L#61unch/F(\\\\\\\\evil\\\\a)>>>>"),
    ),
    made("a document that starts a program, packed", "pdf_launch", objectStream(start)),
    made(
      "a document with the kind of an action packed elsewhere",
      "pdf_launch",
      objectStream("/Launch", "<< /S 20 0 R /F (a) >>"),
    ),
    made(
      "a document with a program attached",
      "pdf_program",
      pdfStream(9, program, "/Type /EmbeddedFile"),
    ),
    made(
      "a document with a program attached without a word",
      "pdf_program",
      `${pdfStream(9, program)}${objectStream("<< /Type /Filespec /F (a.txt) /EF << /F 9 0 R >> >>")}`,
    ),
    made(
      "a document with an unpacked program attached",
      "pdf_program",
      `9 0 obj\n<< /Length 900 >>\nstream\r\n${program.toString("latin1")}\nendstream\nendobj\n8 0 obj << /EF 7 0 R >> endobj\n`,
    ),
    made(
      "a document with an attachment named as a program",
      "pdf_program",
      object("<< /Type /Filespec /F (a\\056exe) >>"),
    ),
    made(
      "a document with an attachment named so in UTF-16",
      "pdf_program",
      object(`<< /Type /Filespec /UF (${utf16("a.docm")}) >>`),
    ),
    made(
      "a document with an attachment named so in digits",
      "pdf_program",
      object("<< /Type /Filespec /UF <FEFF0061002E006A0073> >>"),
    ),
    made(
      "a document with objects packed in an unusual way",
      "archive_broken",
      "9 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /ASCIIHexDecode >>\nstream\n3230203020\n>\nendstream\nendobj\n",
    ),
    made(
      "a document with objects that cannot be unpacked",
      "archive_broken",
      objectStream("<< /A 1 >>".repeat(50)).replace(/(stream\n.{30})./s, "$1\xff\xff\xff\xff"),
    ),
    made(
      "a bomb in a document",
      "archive_bomb",
      pdfStream(9, Buffer.alloc(60_000_000, 32), "/Type /ObjStm /N 1 /First 5"),
    ),
  ];
}

/** PDF documents with what could be taken for danger and is none. */
export function harmlessPdfs(): { what: string; fileName: string; content: Buffer }[] {
  const made = (what: string, extra: string) => ({
    what,
    fileName: "a.pdf",
    content: pdf({ extra }),
  });
  return [
    made(
      "a document that opens at a page and links to others",
      object(
        "<< /OpenAction [3 0 R /XYZ null null 0] /A << /S /URI /URI (https://a.example/Web/JavaScript) >> /B << /S /URI /URI (https://a.example/v2/Launch) >> >>",
      ),
    ),
    made(
      "a document with links among packed objects",
      objectStream("<< /S /URI /URI (https://a.example/JavaScript/Launch) >>", "<< /S /GoTo >>"),
    ),
    made(
      "a document with a form",
      object(
        "<< /AcroForm << /Fields [4 0 R] /NeedAppearances true >> /FT /Tx /T (JS) /V (a.exe) >>",
      ),
    ),
    made("a document with a form of XML", pdfStream(9, form("<field name='script'/>"))),
    made(
      "a document with a table attached",
      `${pdfStream(9, "<invoice/>", "/Type /EmbeddedFile /Subtype /text#2Fxml")}${object("<< /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 9 0 R /UF 9 0 R >> >>")}`,
    ),
    made("a document with a picture that begins as a program would", pdfStream(9, program)),
    made(
      "a document whose page speaks of scripts",
      pdfStream(9, "1 0 0 1 72 720 cm BT (/JS \\(1\\) and /JavaScript) Tj ET"),
    ),
  ];
}
