/** What a question is about: a field (or a table of rows), a document slot, or the whole. */
export type Target =
  | { target: "general"; code: null }
  | { target: "field" | "document"; code: string };

export const general: Target = { target: "general", code: null };

/** The code under which a posted name is asked about: a table for its cells, a field for its date. */
export function askedCode(name: string): string {
  return name.replace(/\[\d+\]\..*$/, "").replace(/_tbd$/, "");
}

/** Reads `general`, `field:power_kw` or `document:business_plan`; null for anything else. */
export function parseTarget(text: string): Target | null {
  if (text === "general") return general;
  const [, target, code] = /^(field|document):([\w.[\]]{1,80})$/.exec(text) ?? [];
  if (!code) return null;
  return target === "document"
    ? { target: "document", code }
    : { target: "field", code: askedCode(code) };
}

/** A target as forms post it. */
export function targetText({ target, code }: Target): string {
  return code === null ? target : `${target}:${code}`;
}

export type TargetOption = { value: string; label: string };
export type TargetGroup = { label: string; options: TargetOption[] };
