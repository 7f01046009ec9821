import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { type Cursor, writeCursor } from "../cursor";
import type { DecisionOutcome } from "../outcomes";
import { kindRows, type SessionKind } from "../session-states";
import { readsCommittee } from "../sessions/act-on-session.server";
import { barredFromLetters } from "./barred-from-letters.server";
import { decisionParts } from "./find-decision.server";
import { releasingRole } from "./release-roles";

const pageSize = 25;

export type HeldRow = {
  id: string;
  applicationId: string;
  number: string;
  title: string;
  organisation: string;
  outcome: DecisionOutcome;
  decidedAt: Date;
  session: { id: string; number: string };
  edited: boolean;
  /** nothing can be announced any more */
  overtaken: boolean;
  /** this person may send it */
  mayRelease: boolean;
};

/** Decisions that wait to be announced, the newest first; none of which this person takes no part in. */
export async function listHeld(
  actor: Actor,
  after: Cursor | null,
): Promise<{ rows: HeldRow[]; next: string | null }> {
  if (!readsCommittee(actor)) throw forbidden();
  const found = await prisma.decision.findMany({
    where: {
      state: "held",
      application: { readingRights: { none: { userId: actor.userId, kind: "barred" } } },
      item: { recusals: { none: { userId: actor.userId } } },
      ...(after && {
        OR: [{ decidedAt: { lt: after.at } }, { decidedAt: after.at, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: decisionParts,
  });
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  const kindOf = ({ item }: (typeof shown)[number]) => item.session.kind as SessionKind;
  const barred = await barredFromLetters(
    prisma,
    actor.userId,
    shown.map((row) => ({ applicationId: row.applicationId, kind: kindOf(row) })),
  );
  return {
    rows: shown.map((row) => {
      const { session } = row.item;
      const kind = kindOf(row);
      const stands = [kindRows[kind].status, "clarification_requested"];
      return {
        id: row.id,
        applicationId: row.applicationId,
        number: row.application.number ?? "",
        title: row.application.title,
        organisation: row.application.organisation.name,
        outcome: row.outcome as DecisionOutcome,
        decidedAt: row.decidedAt,
        session: { id: session.id, number: session.number },
        edited: row.letterRu !== "",
        overtaken: !stands.includes(row.application.status),
        mayRelease: releasingRole(actor, kind) !== undefined && !barred.has(row.applicationId),
      };
    }),
    next: found.length > pageSize && last ? writeCursor({ at: last.decidedAt, id: last.id }) : null,
  };
}
