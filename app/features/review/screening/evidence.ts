/** What shows the answer to a gate: a document, a part of the answers, another application, or words. */
export type EvidenceSource =
  | { kind: "file"; id: string }
  | { kind: "section"; id: string }
  | { kind: "application"; id: string };

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const source = new RegExp(`^(?:(file|application):(${uuid})|(section):([a-z_]{1,30}))$`);

/** Reads the code of a source; null for anything else. */
export function parseSource(code: string): EvidenceSource | null {
  const [, kind, id, section, name] = source.exec(code) ?? [];
  if (kind === "file" || kind === "application") return { kind, id: id ?? "" };
  return section && name ? { kind: "section", id: name } : null;
}

export const sourceCode = ({ kind, id }: EvidenceSource): string => `${kind}:${id}`;

/** Evidence as stored: the code of its source, then words; either may be missing. */
export function joinEvidence(code: string, words: string): string {
  return [code, words].filter(Boolean).join(" ");
}

/** Stored evidence as its source's code and words. */
export function splitEvidence(stored: string): { code: string; words: string } {
  const [first = "", ...rest] = stored.split(" ");
  return parseSource(first) ? { code: first, words: rest.join(" ") } : { code: "", words: stored };
}
