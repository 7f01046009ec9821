import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { intentsOf } from "../outcomes";
import { kindRows, type SessionKind } from "../session-states";

export type AgendaCandidate = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  since: Date;
  /** until when its stage should end */
  dueAt: Date | null;
};

const most = 60;

/** Applications that wait for such a session and stand on no agenda, those who wait longest first. */
export async function listAgendaCandidates(
  actor: Actor,
  kind: SessionKind,
): Promise<AgendaCandidate[]> {
  const rows = await prisma.application.findMany({
    where: {
      status: kindRows[kind].status,
      agendaItems: { none: { state: { in: ["listed", "voting"] } } },
      clearances: { none: { intent: { in: intentsOf(kind) } } },
      readingRights: { none: { userId: actor.userId, kind: "barred" } },
    },
    orderBy: [{ statusSince: "asc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      number: true,
      title: true,
      statusSince: true,
      dueAt: true,
      organisation: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? "",
    title: row.title,
    organisation: row.organisation.name,
    since: row.statusSince,
    dueAt: row.dueAt,
  }));
}
