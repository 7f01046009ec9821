import { deflateRawSync } from "node:zlib";
import { compound, office, pdf, zipOf } from "./honest-files";
import { file, type HostileFile, page, program } from "./hostile-file";
import { type RawEntry, rawZip } from "./raw-zip";

const symlink = 0xa1ff0000;

/** An archive that inflates to `megabytes` of zeros in each of its entries. */
export function bomb(megabytes: number, entries = 1, name = "план.pdf"): Buffer {
  const data = Buffer.alloc(megabytes * 1_000_000);
  const packed = deflateRawSync(data, { level: 9 });
  return rawZip(
    Array.from({ length: entries }, (_, at) => ({ name: `${at}-${name}`, data, packed })),
  );
}

/** Many names that all lead to the same compressed bytes. */
function overlapping(): Buffer {
  const first: RawEntry = { name: "a0.pdf", data: pdf({ extra: `%${" ".repeat(1_000_000)}\n` }) };
  const more = { ...first, localName: "a0.pdf", offset: 0 };
  const names = Array.from({ length: 200 }, (_, at) => `a${at + 1}.pdf`);
  return rawZip([first, ...names.map((name) => ({ ...more, name }))]);
}

/** Archives that must not be unpacked, or hold what must not be taken. */
export async function hostileArchives(): Promise<HostileFile[]> {
  const docx = await office("docx");
  const cut = await zipOf({ "договор.pdf": pdf() });
  const withParts = (parts: Record<string, Buffer | string>) => office("docx", { parts });
  const _withMacro = await withParts({ "word/vbaProject.bin": compound("VBA", "_VBA_PROJECT") });
  return [
    file("a text called an archive", "архив.zip", docx, "type_mismatch"),
    file(
      "an archive with a page in its comment",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: pdf() }], { comment: page }),
      "polyglot",
    ),
    file(
      "an archive with a program before it",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: pdf() }], { before: program }),
      "type_mismatch",
    ),
    file(
      "an archive with a password",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: pdf(), flags: 0x801 }]),
      "encrypted",
    ),
    file(
      "an archive with a strong password",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: pdf(), flags: 0x841 }]),
      "encrypted",
    ),
    file(
      "a document with a password in an archive",
      "архив.zip",
      await zipOf({ "a.pdf": pdf({ trailer: "/Encrypt << >> " }) }),
      "encrypted",
    ),
    file("a cut archive", "архив.zip", cut.subarray(0, cut.length - 30), "archive_broken"),
    file(
      "an archive that lies about a size",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: pdf(), size: 5 }]),
      "archive_broken",
    ),
    file(
      "an archive that lies about a sum",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: pdf(), crc: 5 }]),
      "archive_broken",
    ),
    file(
      "an archive that lies about its length",
      "архив.zip",
      rawZip(
        [
          { name: "a.pdf", data: pdf() },
          { name: "b.exe", data: program },
        ],
        { count: 1 },
      ),
      "archive_broken",
    ),
    file(
      "two entries of one name",
      "архив.zip",
      rawZip([
        { name: "a.pdf", data: pdf() },
        { name: "A.pdf", data: program },
      ]),
      "archive_broken",
    ),
    file(
      "two names of one entry",
      "архив.zip",
      rawZip([{ name: "a.pdf", localName: "a.exe", data: pdf() }]),
      "archive_broken",
    ),
    file(
      "an entry packed in an unusual way",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: pdf(), method: 14 }]),
      "archive_broken",
    ),
    file(
      "something behind the end of an entry",
      "архив.zip",
      rawZip([
        { name: "a.pdf", data: pdf(), packed: Buffer.concat([deflateRawSync(pdf()), program]) },
      ]),
      "archive_broken",
    ),
    file(
      "an archive of nothing",
      "архив.zip",
      rawZip([{ name: "папка/", data: "", method: 0 }]),
      "archive_empty",
    ),
    file("a bomb", "архив.zip", bomb(50), "archive_bomb"),
    file(
      "a bomb in a text in an archive",
      "архив.zip",
      await zipOf({
        "a.docx": await withParts({ "word/media/image1.png": Buffer.alloc(60_000_000) }),
      }),
      "archive_bomb",
    ),
    file("many names for the same bytes", "архив.zip", overlapping(), "archive_bomb"),
    file(
      "too many entries",
      "архив.zip",
      rawZip(Array.from({ length: 6_000 }, (_, at) => ({ name: `${at}.pdf`, data: "x" }))),
      "archive_bomb",
    ),
    file(
      "an archive in an archive",
      "архив.zip",
      await zipOf({ "внутри.zip": cut }),
      "archive_nested",
    ),
    file(
      "an archive of another kind in an archive",
      "архив.zip",
      await zipOf({ "внутри.7z": Buffer.from("377abcaf271c0004", "hex") }),
      "archive_nested",
    ),
    file(
      "an archive without a name in an archive",
      "архив.zip",
      await zipOf({ внутри: cut }),
      "archive_nested",
    ),
    file(
      "texts within texts",
      "архив.zip",
      await zipOf({
        "a.docx": await withParts({
          "word/embeddings/b.docx": await withParts({ "word/embeddings/c.docx": docx }),
        }),
      }),
      "archive_nested",
    ),
    file(
      "a way out of the folder",
      "архив.zip",
      rawZip([{ name: "../../etc/cron.d/a.pdf", data: pdf() }]),
      "archive_unsafe_entry",
    ),
    file(
      "a way out in the manner of Windows",
      "архив.zip",
      rawZip([{ name: "..\\..\\a.pdf", data: pdf() }]),
      "archive_unsafe_entry",
    ),
    file(
      "a place of its own",
      "архив.zip",
      rawZip([{ name: "/etc/a.pdf", data: pdf() }]),
      "archive_unsafe_entry",
    ),
    file(
      "a disk of its own",
      "архив.zip",
      rawZip([{ name: "C:\\a.pdf", data: pdf() }]),
      "archive_unsafe_entry",
    ),
    file(
      "a name turned round in an archive",
      "архив.zip",
      rawZip([{ name: "a\u202efdp.exe.pdf", data: pdf() }]),
      "archive_unsafe_entry",
    ),
    file(
      "a link in an archive",
      "архив.zip",
      rawZip([{ name: "a.pdf", data: "/etc/passwd", attributes: symlink }]),
      "archive_unsafe_entry",
    ),
    file(
      "a folder with content",
      "архив.zip",
      rawZip([{ name: "a/", data: program }]),
      "archive_unsafe_entry",
    ),
    file(
      "a program in an archive",
      "архив.zip",
      await zipOf({ "setup.exe": program, "a.pdf": pdf() }),
      "archive_entry",
    ),
    file(
      "a script in an archive",
      "архив.zip",
      await zipOf({ "a.pdf": pdf(), "run.js": "alert(1)" }),
      "archive_entry",
    ),
    file(
      "a program called a document in an archive",
      "архив.zip",
      await zipOf({ "a.pdf": program }),
      "archive_entry",
    ),
    file(
      "a program called a note of macOS",
      "архив.zip",
      await zipOf({ "__MACOSX/._a.pdf": program, "a.pdf": pdf() }),
      "archive_entry",
    ),
    file(
      "a page called a document in an archive",
      "архив.zip",
      await zipOf({ "a.pdf": page }),
      "type_mismatch",
    ),
  ];
}
