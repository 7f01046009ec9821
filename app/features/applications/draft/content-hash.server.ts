import { createHash } from "node:crypto";

/** JSON with the names of every object in order, so that a stored copy reads the same as the original. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(",")}}`;
}

/** The fingerprint of frozen answers on the receipt: SHA-256 in hexadecimal of their canonical JSON. */
export function contentHash(answers: unknown): string {
  return createHash("sha256").update(canonical(answers)).digest("hex");
}
