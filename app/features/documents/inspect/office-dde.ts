import { decodeReferences } from "./office-parts";
import { Unacceptable } from "./unacceptable";
import { XmlTags } from "./xml-tags";

const field = /^[\s"]*DDE(?:AUTO)?(?![a-z])/i;
/** What of a formula may hold any sign: texts, names of sheets and of columns. */
const names = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]/g;
const instruction = /(?:^|\s)(?:[\w.-]{1,40}:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
/** Longer ones are cut: what matters stands at their beginning, and a formula has 8,192 characters at most. */
const longest = 20_000;
const deepest = 1_000;

const instructions = ["instrText", "delInstrText"];
const formulas = ["f", "definedName"];

/**
 * Looks for what makes Office start another program: DDE fields of texts, whose instruction may be spread over
 * many runs, and DDE links of tables. Takes a part as it is unpacked, keeps no more than one field.
 */
export class DdeWatch {
  /** not known before the first bytes; null for what is no XML */
  #decoder: TextDecoder | null | undefined;
  #head = Buffer.alloc(0);
  /** the instructions of the fields that are open, the innermost last */
  readonly #fields: string[] = [""];
  #collecting: "instruction" | "formula" | null = null;
  #formula = "";
  readonly #tags = new XmlTags({
    opened: (name, attributes) => this.#opened(name, attributes),
    closed: (name) => this.#closed(name),
    text: (text) => this.#text(text),
  });

  take(chunk: Buffer): void {
    if (this.#decoder) this.#read(this.#decoder.decode(chunk, { stream: true }));
    if (this.#decoder !== undefined) return;
    this.#head = Buffer.concat([this.#head, chunk]);
    if (this.#head.length >= 64) this.#begin();
  }

  end(): void {
    if (this.#decoder === undefined) this.#begin();
    for (const instruction of this.#fields) refuseField(instruction);
  }

  #begin(): void {
    const encoding = encodingOf(this.#head);
    this.#decoder = encoding === null ? null : new TextDecoder(encoding);
    if (this.#decoder) this.#read(this.#decoder.decode(this.#head, { stream: true }));
    this.#head = Buffer.alloc(0);
  }

  #read(text: string): void {
    if (!this.#tags.take(text)) throw new Unacceptable("archive_broken");
  }

  #opened(name: string, attributes: string): void {
    if (name === "ddeLink") throw new Unacceptable("dde");
    if (name === "fldSimple") {
      const found = instruction.exec(attributes);
      refuseField(decodeReferences(found?.[1] ?? found?.[2] ?? ""));
    }
    if (name === "fldChar") this.#mark(decodeReferences(attributes));
    if (instructions.includes(name)) this.#collecting = "instruction";
    if (!formulas.includes(name)) return;
    this.#collecting = "formula";
    this.#formula = "";
  }

  #mark(attributes: string): void {
    if (/["']begin["']/.test(attributes)) this.#fields.push("");
    if (this.#fields.length > deepest) throw new Unacceptable("archive_broken");
    if (/["']end["']/.test(attributes) && this.#fields.length > 1) {
      refuseField(this.#fields.pop() ?? "");
    }
  }

  #closed(name: string): void {
    if (instructions.includes(name)) this.#collecting = null;
    if (!formulas.includes(name)) return;
    this.#collecting = null;
    if (!/[|&]/.test(this.#formula)) return;
    // Elsewhere this sign parts a program that Excel would start from what it is told.
    if (decodeReferences(this.#formula).replace(names, "").includes("|")) {
      throw new Unacceptable("dde");
    }
  }

  #text(text: string): void {
    if (this.#collecting === "formula" && this.#formula.length < longest) this.#formula += text;
    if (this.#collecting !== "instruction") return;
    const open = this.#fields.length - 1;
    const before = this.#fields[open] ?? "";
    if (before.length < longest) this.#fields[open] = before + text;
  }
}

function refuseField(text: string): void {
  if (field.test(decodeReferences(text))) throw new Unacceptable("dde");
}

/** How an XML part is written, by its first bytes; null when it is no XML. */
function encodingOf(head: Buffer): string | null {
  const hex = head.toString("hex", 0, 4);
  if (hex.startsWith("fffe") || hex.startsWith("3c00")) return "utf-16le";
  if (hex.startsWith("feff") || hex.startsWith("003c")) return "utf-16be";
  return /^(?:\xef\xbb\xbf)?\s*</.test(head.toString("latin1")) ? "utf-8" : null;
}
