import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "./password";

/** Argon2id with 19 MiB, two passes and one lane (OWASP's first choice). */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), cost);
}

let stranger: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash the same work is done for nothing,
 * so that time does not tell whether the account exists.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  stranger ??= hashPassword("nobody has this password");
  const matches = await verify(passwordHash ?? (await stranger), normalisePassword(password));
  return matches && passwordHash !== null;
}
