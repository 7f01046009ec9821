import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeApplication } from "../../../../prisma/factories/applications";
import { asIfReviewed } from "../../../../prisma/factories/clearances";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { moveApplication } from "./move-application.server";
import type { MoveInput } from "./move-input";
import type { ApplicationStatus } from "./status";
import type { MovingRole } from "./transition";

const emails: Record<Exclude<MovingRole, "owner" | "clock">, string> = {
  coordinator: "coordinator@imc.example",
  technical_reviewer: "engineer@imc.example",
  chair: "chair@imc.example",
  board: "board@imc.example",
  leasing_manager: "leasing@imc.example",
  legal: "legal@imc.example",
};

/** The cluster's people and one company, with short words for what tests of the lifecycle do all the time. */
export async function movers() {
  await seedStaff();
  const company: Company = await makeCompany();
  const people = new Map<MovingRole, Actor>([["owner", company.owner]]);
  for (const [role, email] of Object.entries(emails)) {
    people.set(role as MovingRole, await actorOf(email));
  }
  const person = (role: MovingRole): Actor => {
    const actor = people.get(role);
    if (!actor) throw new Error(`nobody is ${role}`);
    return actor;
  };
  return {
    company,
    person,
    /** `small`: a project that never needs the board */
    inStatus: (status: ApplicationStatus, small = false) =>
      makeApplication({ company, status, track: small ? "tenant_resident" : undefined }),
    move: (role: MovingRole, id: string, input: MoveInput) =>
      moveApplication(person(role), id, input),
    /** what the step waits for is there */
    clear: (id: string, step: Pick<MoveInput, "intent" | "outcome">) => asIfReviewed(id, step),
  };
}

export type Movers = Awaited<ReturnType<typeof movers>>;

export const readApplication = (id: string) =>
  prisma.application.findUniqueOrThrow({ where: { id } });

export const readHistory = (id: string) =>
  prisma.statusChange.findMany({ where: { applicationId: id }, orderBy: { seq: "asc" } });
