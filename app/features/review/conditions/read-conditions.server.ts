import type { ScanState } from "~/features/documents";
import { prisma } from "~/platform/db.server";
import type { ConditionOwner } from "../committee/ballot/proposal";
import type { ConditionState } from "./condition-states";

export type ProofFile = {
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  scan: ScanState;
};

/** What happened to a condition, oldest first. */
export type ConditionEvent = {
  id: string;
  at: Date;
  what: "proof_sent" | "proof_returned" | "fulfilled" | "waived";
  /** null where the reader must not know it */
  by: string | null;
  text: string;
  file: ProofFile | null;
};

export type FollowedCondition = {
  id: string;
  position: number;
  text: string;
  owner: ConditionOwner;
  /** YYYY-MM-DD */
  due: string;
  /** what shows that it is met */
  proof: string;
  state: ConditionState;
  version: number;
  events: ConditionEvent[];
};

const fileParts = {
  id: true,
  fileName: true,
  mediaType: true,
  sizeBytes: true,
  scan: true,
} as const;
const byName = { select: { fullName: true } } as const;

/**
 * The conditions of an application that are in force or were, with all that came of them. The company
 * learns its own people's names, staff all. Whether the reader may see them has been decided before.
 */
export async function readConditions(
  applicationId: string,
  side: "company" | "staff",
): Promise<FollowedCondition[]> {
  const rows = await prisma.decisionCondition.findMany({
    where: { decision: { applicationId }, inForceAt: { not: null } },
    orderBy: [{ inForceAt: "asc" }, { position: "asc" }],
    include: {
      settledBy: byName,
      proofs: { include: { sentBy: byName, file: { select: fileParts } } },
      returns: { include: { returnedBy: byName } },
    },
  });
  const staffName = (person: { fullName: string } | null) =>
    side === "staff" ? (person?.fullName ?? null) : null;
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    text: row.text,
    owner: row.owner,
    due: row.dueOn.toISOString().slice(0, 10),
    proof: row.proof,
    state: row.state,
    version: row.version,
    events: [
      ...row.proofs.map((proof) => ({
        id: proof.id,
        at: proof.sentAt,
        what: "proof_sent" as const,
        by: proof.sentBy.fullName,
        text: proof.text,
        file: proof.file && { ...proof.file, fileId: proof.file.id },
      })),
      ...row.returns.map((back) => ({
        id: back.id,
        at: back.returnedAt,
        what: "proof_returned" as const,
        by: staffName(back.returnedBy),
        text: back.reason,
        file: null,
      })),
      ...(row.settledAt && (row.state === "fulfilled" || row.state === "waived")
        ? [
            {
              id: `${row.id}-settled`,
              at: row.settledAt,
              what: row.state,
              by: staffName(row.settledBy),
              text: row.settledNote,
              file: null,
            },
          ]
        : []),
    ].sort((one, other) => one.at.getTime() - other.at.getTime()),
  }));
}
