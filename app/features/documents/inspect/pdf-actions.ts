/** Any of a name's letters may be written as a hexadecimal code. */
function spelled(name: string): string {
  const letters = [...name].map((letter) => {
    const [high = "", low = ""] = letter.charCodeAt(0).toString(16);
    const either = (digit: string) =>
      /\d/.test(digit) ? digit : `[${digit}${digit.toUpperCase()}]`;
    return `(?:${letter}|#${either(high)}${either(low)})`;
  });
  return `/${letters.join("")}`;
}

const space = "\\0\\t\\n\\f\\r ";
const brackets = "()<>[\\]{}%";
const regular = `[^${space}${brackets}/]`;
/** What may stand between two words: spaces and a comment. */
const between = `[${space}]{0,100}(?:%[^\\r\\n]{0,80}[\\r\\n][${space}]{0,20})?`;
const reference = `(\\d{1,10})${between}\\d{1,5}${between}R`;

/** The name where it is a word of its own: after a space or a bracket, another name or a number, not within an address. */
function asWord(name: string): RegExp {
  const word = `${spelled(name)}(?=[${space}${brackets}/]|$)`;
  const before = `[${space}${brackets}](?:[\\d.+-]{1,20}|obj|R|true|false|null)?(?:/${regular}{0,60}){0,4}`;
  return new RegExp(`${word}(?<=${before}${spelled(name)})`);
}

const javaScript = asWord("JavaScript");
const launch = asWord("Launch");
/** The key of a script. A few bytes of compressed noise can look so, readable text before them cannot. */
const script = new RegExp(
  `${spelled("JS")}(?<=[\\t\\n\\r\\x20-\\x7e]{8}${spelled("JS")})${between}(?:\\(|<|${reference})`,
);

export type PdfDanger = "pdf_script" | "pdf_launch" | "pdf_program";

const programNames =
  /\.(?:exe|com|scr|pif|cpl|msi|msp|dll|sys|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|reg|scf|url|chm|app|dmg|sh|apk|docm|dotm|xlsm|xltm|xlam|pptm|ppsm)[\s.]*$/i;
const fileName = new RegExp(
  `(?:${spelled("UF")}|${spelled("F")})${between}(?:\\(((?:[^()\\\\]|\\\\.){1,1000})\\)|<([0-9A-Fa-f\\s]{2,2000})>)`,
  "gs",
);

/** The text of a string, as far as it is Latin: enough for the end of a file's name. */
function plain(literal: string | undefined, hex: string | undefined): string {
  const bytes =
    hex === undefined
      ? (literal ?? "").replace(/\\(?:([0-7]{1,3})|\r?\n|(.))/gs, (_, octal, letter) =>
          octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : (letter ?? ""),
        )
      : Buffer.from(hex.replace(/\s/g, ""), "hex").toString("latin1");
  return bytes.replaceAll("\0", "");
}

function namesProgram(text: string): boolean {
  for (const [, literal, hex] of text.matchAll(fileName)) {
    if (programNames.test(plain(literal, hex))) return true;
  }
  return false;
}

/** What a piece of a PDF (one character a byte) would do when the document is opened or clicked. */
export function findPdfDanger(text: string): PdfDanger | null {
  if (javaScript.test(text) || script.test(text)) return "pdf_script";
  if (launch.test(text)) return "pdf_launch";
  return namesProgram(text) ? "pdf_program" : null;
}

const attached = new RegExp(`${spelled("EF")}${between}(?:${reference}|<<([^<>]{1,300})>>)`, "g");
const anyReference = new RegExp(reference, "g");

/** The numbers of the objects that a piece of a PDF says are attached files; a place that says so indirectly is "any". */
export function findAttached(text: string): (number | "any")[] {
  return [...text.matchAll(attached)].flatMap(([, , list]): (number | "any")[] =>
    list === undefined
      ? ["any"]
      : [...list.matchAll(anyReference)].map(([, number]) => Number(number)),
  );
}

const objectStart = new RegExp(`(\\d{1,10})[${space}]+\\d{1,5}[${space}]+obj(?!${regular})`, "g");
const strings = /\((?:\\.|[^()\\])*\)|%[^\r\n]*/gs;
const objectStream = new RegExp(`${spelled("ObjStm")}(?=[${space}${brackets}/])`);
const counted = new RegExp(`${spelled("N")}[${space}]*\\d`);
const first = new RegExp(`${spelled("First")}[${space}]*\\d`);
const filtered = new RegExp(`${spelled("Filter")}(?=[${space}${brackets}/])`);
const predicted = new RegExp(`${spelled("Predictor")}[${space}]+(?:[2-9]|1\\d)`);
const embedded = new RegExp(`${spelled("EmbeddedFile")}(?=[${space}${brackets}/])`);

export type PdfStream = {
  /** the number of its object; null when its dictionary is longer than what was looked at */
  object: number | null;
  holdsObjects: boolean;
  isAttached: boolean;
  isFiltered: boolean;
  isPredicted: boolean;
};

/** What the dictionary says that ends this text. */
export function readStreamDictionary(text: string): PdfStream {
  const bare = text.replace(strings, "");
  const start = [...bare.matchAll(objectStart)].at(-1);
  const dictionary = bare.slice(start?.index ?? 0);
  return {
    object: start ? Number(start[1]) : null,
    holdsObjects:
      objectStream.test(dictionary) || (counted.test(dictionary) && first.test(dictionary)),
    isAttached: embedded.test(dictionary),
    isFiltered: filtered.test(dictionary),
    isPredicted: predicted.test(dictionary),
  };
}
