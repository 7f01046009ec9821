import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { type LockedApplication, lockReadable } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { AssignmentState } from "./standing";

export type LockedAssignment = {
  id: string;
  expertId: string;
  state: AssignmentState;
  version: number;
  respondBy: Date;
  dueAt: Date;
  expert: { fullName: string };
};

/**
 * An assignment of this application with the application locked, for staff who may read it; 404 when
 * there is none.
 */
export async function lockAssignment(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  assignmentId: string,
): Promise<{ application: LockedApplication; assignment: LockedAssignment }> {
  const application = await lockReadable(tx, actor, applicationId);
  if (!z.uuid().safeParse(assignmentId).success) throw notFound();
  const assignment = await tx.assignment.findFirst({
    where: { id: assignmentId, applicationId },
    include: { expert: { select: { fullName: true } } },
  });
  if (!assignment) throw notFound();
  return { application, assignment };
}
