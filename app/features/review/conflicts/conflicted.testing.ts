import type { Actor, StaffRole } from "~/features/accounts";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import type { AffiliationInput } from "./affiliation-schema";
import { declareConflict } from "./declare-conflict.server";
import { addAffiliation, type TiesOf } from "./keep-affiliations.server";

const tie: AffiliationInput = {
  kind: "employment",
  organisation_name: "Иная",
  inn: null,
  email_domain: null,
  since: null,
  until: null,
};

let serial = 0;

/** A member of staff whose name and address coincide with no applicant's by accident. */
export function staff(...staffRoles: StaffRole[]): Promise<Actor> {
  serial += 1;
  const fullName = `Никанор Уникумович Одинцов${serial}`;
  return makeAccount({ staffRoles, email: `staff${serial}@imc.example`, fullName });
}

export const ownerOf = ({ userId: id, fullName }: Actor): TiesOf => ({ id, fullName, own: true });

export const affiliate = (who: Actor, change: Partial<AffiliationInput>) =>
  addAffiliation(who, ownerOf(who), { ...tie, ...change });

/** A posted form. */
export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** A company, a coordinator, and short words for what tests of conflicts do all the time. */
export async function conflicted() {
  await seedStaff();
  const company = await makeCompany();
  const coordinator = await staff("coordinator");
  const { inn, name } = await prisma.organisation.findUniqueOrThrow({ where: { id: company.id } });
  return {
    company: { ...company, inn, name },
    coordinator,
    /** a new application of the company that experts look at */
    application: async () => (await makeApplication({ company, status: "expert_review" })).id,
    assign: async (
      applicationId: string,
      who: Actor,
      state: "invited" | "accepted" | "submitted" = "accepted",
    ) => {
      const at = new Date();
      const tables = { rubricVersion: 1, thresholdsVersion: 1 };
      const round = await prisma.reviewRound.upsert({
        where: { applicationId_number: { applicationId, number: 1 } },
        create: { applicationId, number: 1, ...tables, openedAt: at, dueAt: at },
        update: {},
      });
      const due = { invitedAt: at, invitedById: coordinator.userId, respondBy: at, dueAt: at };
      const key = { roundId: round.id, applicationId, expertId: who.userId };
      return prisma.assignment.create({ data: { ...key, state, ...due } });
    },
    declare: (applicationId: string, who: Actor, answer: "none" | "conflict") =>
      inTransaction((tx) =>
        declareConflict(
          tx,
          who,
          applicationId,
          answer === "none"
            ? { answer }
            : { answer, kind: "family", explanation: "Сестра работает у заявителя" },
        ),
      ),
    findings: (applicationId: string, who: Actor) =>
      prisma.conflictFinding.findMany({
        where: { applicationId, userId: who.userId },
        orderBy: { foundAt: "asc" },
      }),
    bar: (applicationId: string, who: Actor) =>
      prisma.readingRight.findUnique({
        where: { applicationId_userId: { applicationId, userId: who.userId } },
      }),
    audited: (subjectId: string, action: string) =>
      prisma.auditEvent.findMany({ where: { action, subjectId }, orderBy: { seq: "asc" } }),
  };
}

export type Conflicted = Awaited<ReturnType<typeof conflicted>>;
