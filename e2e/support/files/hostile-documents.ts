import { compound, jpg, office, pdf, png, zipOf } from "./honest-files";
import { file, type HostileFile, page, program } from "./hostile-file";
import { rawZip } from "./raw-zip";

/** Files that are not what they say, or more than that. */
export async function hostileDocuments(): Promise<HostileFile[]> {
  const xlsx = await office("xlsx");
  const cut = await zipOf({ "договор.pdf": pdf() });
  return [
    file("an empty file", "пустой.pdf", "", "file_empty"),
    file("an executable", "setup.exe", program, "type_not_allowed"),
    file("a page", "страница.html", page, "type_not_allowed"),
    file(
      "a drawing with a script",
      "схема.svg",
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
      "type_not_allowed",
    ),
    file("an old Word file", "старый.doc", compound("WordDocument"), "type_not_allowed"),
    file("two extensions", "счёт.pdf.exe", program, "type_not_allowed"),
    file("a name turned round", "счёт\u202efdp.exe", program, "type_not_allowed"),
    file("no extension", "README", pdf(), "type_not_allowed"),
    file("a document with macros by its name", "смета.xlsm", xlsx, "type_not_allowed"),
    file("a renamed executable", "устав.pdf", program, "type_mismatch"),
    file("a renamed script", "устав.pdf", "#!/bin/sh\nrm -rf /\n", "type_mismatch"),
    file("a page called a document", "устав.pdf", page, "type_mismatch"),
    file("a drawing called a picture", "схема.png", "<svg onload='alert(1)'/>", "type_mismatch"),
    file("a picture called a photograph", "фото.jpg", png(), "type_mismatch"),
    file("a document declared to be a page", "устав.pdf", pdf(), "type_mismatch", "text/html"),
    file("a document declared to be a picture", "устав.pdf", pdf(), "type_mismatch", "image/png"),
    file(
      "a document not at the first byte",
      "устав.pdf",
      Buffer.concat([Buffer.from("\n\n"), pdf()]),
      "type_mismatch",
    ),
    file(
      "a document with a page in its head",
      "устав.pdf",
      pdf({ head: `%${page}\n` }),
      "polyglot",
    ),
    file(
      "a document with a page in UTF-16",
      "устав.pdf",
      pdf({ head: `%${Buffer.from(page, "utf16le").toString("latin1")}\n` }),
      "polyglot",
    ),
    file("a document with a page behind it", "устав.pdf", pdf({ after: page }), "polyglot"),
    file(
      "a document with a script behind it",
      "устав.pdf",
      pdf({ after: "<script>1</script>" }),
      "polyglot",
    ),
    file(
      "a document with an archive behind it",
      "устав.pdf",
      Buffer.concat([pdf(), cut]),
      "polyglot",
    ),
    file(
      "a document within an archive's comment",
      "устав.pdf",
      Buffer.concat([pdf(), rawZip([{ name: "a", data: "b" }], { comment: "%%EOF\n" })]),
      "polyglot",
    ),
    file(
      "a document with a program behind it",
      "устав.pdf",
      Buffer.concat([pdf(), program]),
      "polyglot",
    ),
    file(
      "a picture with a page in its words",
      "схема.png",
      png([["tEXt", Buffer.from(`Comment\0${page}`)]]),
      "polyglot",
    ),
    file(
      "a picture with an archive behind it",
      "схема.png",
      Buffer.concat([png(), cut]),
      "polyglot",
    ),
    file("a photograph with a page in its comment", "фото.jpg", jpg({ comment: page }), "polyglot"),
    file(
      "a photograph with an archive behind it",
      "фото.jpg",
      Buffer.concat([jpg(), cut]),
      "polyglot",
    ),
    file(
      "a photograph with a document in it",
      "фото.jpg",
      jpg({ comment: "%PDF-1.7" }),
      "polyglot",
    ),
    file(
      "a document with a password",
      "устав.pdf",
      pdf({ trailer: "/Encrypt 9 0 R " }),
      "encrypted",
    ),
    file(
      "a document with a password, written oddly",
      "устав.pdf",
      pdf({ trailer: "/#45ncryp#74\n9 0 R " }),
      "encrypted",
    ),
    file("a cut document", "устав.pdf", pdf().subarray(0, 200), "file_broken"),
    file("a cut picture", "схема.png", png().subarray(0, 60), "file_broken"),
    file("a cut photograph", "фото.jpg", jpg().subarray(0, 40), "file_broken"),
  ];
}
