import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits that fits into an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret, or of a session's token: SHA-256 in hexadecimal. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
