import type { Actor, StaffRole } from "~/features/accounts";
import { answerInvitation, inviteExperts } from "~/features/review/index.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "../seed/people";
import { makeAccount, nextSerial } from "./accounts";
import { type ApplicationPlan, makeApplication } from "./applications";

/** An account that can be asked to assess, of no company's domain. */
export function makeExpert(role: StaffRole = "expert", fullName?: string): Promise<Actor> {
  const email = `expert${nextSerial()}@institute.example`;
  return makeAccount({ email, fullName, staffRoles: [role] });
}

export type AssignmentPlan = ApplicationPlan & {
  /** who assesses; two internal experts and an external one unless given */
  experts?: readonly Actor[];
  /** who accepts; all of them unless given */
  accepting?: readonly Actor[];
};

export type MadeAssignments = {
  applicationId: string;
  owner: Actor;
  coordinator: Actor;
  /** in the order of the experts */
  assignments: { id: string; expert: Actor }[];
};

/**
 * An application in the experts' stage with the experts invited by the coordinator and accepted, by the
 * commands themselves. The staff of the seed must be there.
 */
export async function makeAssignment(plan: AssignmentPlan = {}): Promise<MadeAssignments> {
  const { experts: given, accepting, ...rest } = plan;
  const experts = given ?? [
    await makeExpert(),
    await makeExpert(),
    await makeExpert("external_expert"),
  ];
  const { id: applicationId, owner } = await makeApplication({ status: "expert_review", ...rest });
  const coordinator = await actorOf("coordinator@imc.example");
  const assignments = await assign(coordinator, applicationId, experts, accepting);
  return { applicationId, owner, coordinator, assignments };
}

/** Has the coordinator invite these experts; those named accept, all of them unless given. */
export async function assign(
  coordinator: Actor,
  applicationId: string,
  experts: readonly Actor[],
  accepting: readonly Actor[] = experts,
): Promise<MadeAssignments["assignments"]> {
  const ids = experts.map(({ userId }) => userId);
  const invited = await inviteExperts(coordinator, applicationId, ids);
  if (!invited.ok) throw new Error(`not invited: ${JSON.stringify(invited)}`);
  const rows = await prisma.assignment.findMany({ where: { applicationId } });
  const assignments = experts.map((expert) => ({
    id: rows.find((row) => row.expertId === expert.userId)?.id ?? "",
    expert,
  }));
  for (const { id, expert } of assignments) {
    if (!accepting.includes(expert)) continue;
    const answered = await answerInvitation(expert, id, {
      declaration: "none",
      conflict_kind: "",
      explanation: "",
      answer: "accept",
      comment: "",
    });
    if (!answered.ok) throw new Error(`not accepted: ${JSON.stringify(answered)}`);
  }
  return assignments;
}
