import { inTransaction } from "~/platform/db.server";
import { markEmailConfirmed } from "./confirm-email.server";
import { createAccount } from "./create-account.server";
import { hashPassword } from "./password-hash.server";
import { findSignedIn } from "./session.server";
import { signIn } from "./sign-in.server";
import type { StaffRole } from "./staff-roles";

export const password = "ночной трамвай 42";
export const home = { address: "192.0.2.10", userAgent: "Firefox" };

let hashed: Promise<string> | undefined;

/** The hash of `password`, made once. */
export function hashOfPassword(): Promise<string> {
  hashed ??= hashPassword(password);
  return hashed;
}

/** An account with `password`; its id. */
export async function person(email: string, staffRoles: StaffRole[] = [], confirmed = true) {
  const passwordHash = await hashOfPassword();
  return inTransaction(async (tx) => {
    const fullName = "Пётр Ильин";
    const id = await createAccount(tx, { email, fullName, locale: "ru", passwordHash, staffRoles });
    if (!id) throw new Error("the address is taken");
    if (confirmed) await markEmailConfirmed(tx, id);
    return id;
  });
}

/** A request from the browser that was given this cookie. */
export const requestWith = (cookie: string) =>
  new Request("http://localhost:3000/portal/account?x=1", {
    headers: { cookie: cookie.split(";")[0] ?? "" },
  });

/** Signs in and gives a request of the new session. */
export async function enter(email: string, origin = home, secret = password) {
  const result = await signIn({ email, password: secret }, origin);
  if (!result.ok) throw new Error(result.refusal.code);
  return requestWith(result.value.cookie);
}

export async function signedInAs(email: string) {
  const signedIn = await findSignedIn(await enter(email));
  if (!signedIn) throw new Error("no session");
  return signedIn;
}

/** `ok`, or the code of the refusal. */
export const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;
