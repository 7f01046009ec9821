import type { Actor, StaffRole } from "~/features/accounts";
import {
  createAccount,
  hashPassword,
  markEmailConfirmed,
  openSession,
} from "~/features/accounts/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { actorOf } from "../seed/people";

let serial = 0;

/** A number that no other call of this process gets, to make names differ. */
export function nextSerial(): number {
  serial += 1;
  return serial;
}

export type AccountPlan = {
  email?: string;
  fullName?: string;
  locale?: "ru" | "en";
  staffRoles?: readonly StaffRole[];
  /** none unless given: hashing takes its time */
  password?: string;
  confirmed?: boolean;
};

/** An account as registration leaves it, its e-mail confirmed unless told otherwise. */
export async function makeAccount(plan: AccountPlan = {}): Promise<Actor> {
  const email = plan.email ?? `person${nextSerial()}@factory.example`;
  const passwordHash = plan.password ? await hashPassword(plan.password) : null;
  await inTransaction(async (tx) => {
    const id = await createAccount(tx, {
      email,
      fullName: plan.fullName ?? "Вера Петровна Лугова",
      locale: plan.locale ?? "ru",
      passwordHash,
      staffRoles: plan.staffRoles,
    });
    if (!id) throw new Error(`The account ${email} exists already`);
    if (plan.confirmed !== false) await markEmailConfirmed(tx, id);
  });
  return actorOf(email);
}

/** A session of the account of this address; the cookie to send. */
export async function openSessionFor(email: string): Promise<string> {
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return openSession(id, { address: "127.0.0.1", userAgent: "factory" });
}
