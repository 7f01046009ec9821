import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal of a signed text. */
export function conclusionHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
