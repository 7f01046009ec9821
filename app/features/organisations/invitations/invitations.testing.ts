import type { Actor } from "~/features/accounts";
import { addConfirmedAccount, findSignedIn, signIn } from "~/features/accounts/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { confirmMailbox } from "../confirm-applicant.server";
import { registerApplicant } from "../register-applicant.server";
import { registrationForm, visitor } from "../registration.testing";
import { inviteMember } from "./invite-member.server";

const secret = "ночной трамвай 42";
/** What a new person types into the page of their invitation. */
export const person = {
  full_name: "Вера Новая",
  phone: "",
  password: secret,
  password_confirm: secret,
};
/** `ok`, or the code of the refusal. */
export const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

/** The owner of a company of this number, signed in. */
export async function owner(number: number): Promise<Actor> {
  const form = registrationForm(number);
  await registerApplicant(form, { ...visitor, address: `192.0.2.${number}` }, "ru");
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: form.email } });
  await inTransaction((tx) => confirmMailbox(tx, id));
  return (await enter(form.email)).actor;
}

/** Signs in with the one password of these tests. */
export async function enter(email: string) {
  const result = await signIn({ email, password: secret }, visitor);
  if (!result.ok) throw new Error(result.refusal.code);
  const cookie = result.value.cookie.split(";")[0] ?? "";
  const found = await findSignedIn(new Request("http://localhost/", { headers: { cookie } }));
  if (!found) throw new Error("no session");
  return found;
}

/** The first organisation of a person. */
export const organisationOf = (actor: Actor) => actor.memberships[0]?.organisationId ?? "";

/** An owner invites an address, as an editor for seven days unless told otherwise. */
export function invite(actor: Actor, email: string, change = {}) {
  const input = { email, role: "editor", days: "7", letter_locale: "ru", ...change };
  return inviteMember(actor, organisationOf(actor), input);
}

/** The tokens of all letters to an address, oldest first, once there are as many. */
export async function tokensOf(email: string, count = 1): Promise<string[]> {
  for (let tries = 0; tries < 200; tries++) {
    const letters = await prisma.mailboxMessage.findMany({
      where: { recipient: email },
      orderBy: { createdAt: "asc" },
    });
    const found = letters.flatMap(({ text }) => /invitations\/([\w-]+)/.exec(text)?.[1] ?? []);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no letter to ${email}`);
}

/** The secret of the newest of so many letters. */
export const tokenOf = async (email: string, count = 1) =>
  (await tokensOf(email, count)).at(-1) ?? "";

/** The newest invitation of an address as it is stored. */
export async function invitationOf(email: string) {
  return prisma.invitation.findFirstOrThrow({ where: { email }, orderBy: { createdAt: "desc" } });
}

/** The membership of an address, if there is one. */
export async function member(email: string, organisationId: string) {
  return prisma.member.findFirst({ where: { organisationId, user: { email } } });
}

/** A confirmed account with the password of these tests. */
export async function account(email: string, staffRoles: "coordinator"[] = []) {
  const passwordHash = await storedHash();
  const id = await inTransaction((tx) =>
    addConfirmedAccount(tx, {
      email,
      fullName: "Пётр Давний",
      locale: "ru",
      passwordHash,
    }),
  );
  await prisma.user.update({ where: { email }, data: { staffRoles } });
  return id ?? "";
}

async function storedHash() {
  const row = await prisma.user.findFirst({ where: { passwordHash: { not: null } } });
  return row?.passwordHash ?? "";
}
