import type { Actor, StaffRole } from "~/features/accounts";
import { createAccount, hashPassword, markEmailConfirmed } from "~/features/accounts/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { demoPassword } from "./demo-accounts";

const staff: readonly (readonly [string, string, readonly StaffRole[]])[] = [
  ["coordinator", "Ольга Сергеевна Мельникова", ["coordinator"]],
  ["engineer", "Павел Андреевич Жданов", ["technical_reviewer"]],
  ["expert1", "Ирина Львовна Корсакова", ["expert"]],
  ["expert2", "Тимур Рашидович Валеев", ["expert"]],
  ["expert3", "Анна Мария Вебер", ["external_expert"]],
  ["chair", "Виктор Николаевич Стрельцов", ["chair", "committee_member"]],
  ["member1", "Елена Юрьевна Горская", ["committee_member"]],
  ["member2", "Михаил Олегович Тарасов", ["committee_member"]],
  ["board", "Наталья Дмитриевна Орлова", ["board"]],
  ["leasing", "Денис Игоревич Поляков", ["leasing_manager"]],
  ["legal", "Светлана Викторовна Ким", ["legal"]],
  ["admin", "Алексей Петрович Громов", ["administrator"]],
  ["auditor", "Марина Александровна Белова", ["auditor"]],
];

/**
 * People who stood aside from every first decision of the demo, so that they may sit in an appeal panel, and a lawyer
 * for what another one has put in.
 */
const reserve: typeof staff = [
  ["legal2", "Артём Вадимович Лещенко", ["legal"]],
  ["coordinator2", "Анна Павловна Серова", ["coordinator"]],
  ["member3", "Олег Иванович Рябов", ["committee_member"]],
  ["board2", "Леонид Борисович Аксёнов", ["board"]],
];

/** Opens their accounts as well. */
export function seedReserve(): Promise<void> {
  return openAll(reserve);
}

/** Opens the confirmed accounts of the cluster's people, addresses `<key>@imc.example`. */
export function seedStaff(): Promise<void> {
  return openAll(staff);
}

async function openAll(people: typeof staff): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  for (const [key, fullName, staffRoles] of people) {
    await openConfirmed({ email: `${key}@imc.example`, fullName, passwordHash, staffRoles });
  }
}

/** An account with the demo's password and a confirmed address; its id. */
export async function openConfirmed(person: {
  email: string;
  fullName: string;
  passwordHash: string;
  staffRoles?: readonly StaffRole[];
}): Promise<string> {
  return inTransaction(async (tx) => {
    const id = await createAccount(tx, { ...person, locale: "ru" });
    if (!id) throw new Error(`The account ${person.email} exists already`);
    await markEmailConfirmed(tx, id);
    return id;
  });
}

/** The person behind an address as commands know them. */
export async function actorOf(email: string): Promise<Actor> {
  const account = await prisma.user.findUniqueOrThrow({
    where: { email },
    include: { members: { include: { organisation: true } } },
  });
  return {
    userId: account.id,
    fullName: account.fullName,
    email: account.email,
    locale: account.locale === "en" ? "en" : "ru",
    staffRoles: account.staffRoles,
    memberships: account.members.map((member) => ({
      organisationId: member.organisationId,
      organisationName: member.organisation.name,
      role: member.role,
    })),
  };
}
