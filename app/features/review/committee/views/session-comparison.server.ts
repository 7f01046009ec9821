import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import type { CandidateHead } from "../../compare/compare-page.server";
import { type ComparedGroup, comparedRows } from "../../compare/rows/compared-rows";
import { wordsIn } from "../../compare/words.server";
import { candidateOf } from "../pack/compared";
import type { Pack } from "../pack/pack";
import type { SessionKind } from "../session-states";
import { withoutPart } from "../sessions/takes-no-part.server";
import { readSession } from "./read-session.server";

export type SessionComparison = {
  id: string;
  number: string;
  kind: SessionKind;
  frozenAt: Date;
  heads: CandidateHead[];
  groups: ComparedGroup[];
  /** items of the agenda in which the reader takes no part */
  hidden: number;
};

/**
 * The applications of a frozen agenda side by side, as they stood then. Those in which the reader takes no
 * part are left out as if they were not there: nobody is marked as best or worst beside them. 404 before
 * the agenda is frozen.
 */
export async function getSessionComparison(
  actor: Actor,
  sessionId: string,
  locale: Locale,
): Promise<SessionComparison> {
  const { id, number, kind, frozenAt } = await readSession(actor, sessionId);
  if (!frozenAt) throw notFound();
  const agenda = await prisma.agendaItem.findMany({
    where: { sessionId: id, packSha256: { not: null } },
    orderBy: { position: "asc" },
    select: { id: true, applicationId: true },
  });
  const hidden = await withoutPart(prisma, actor.userId, agenda);
  const shown = agenda.filter((item) => !hidden.has(item.id)).map((item) => item.id);
  const packs = await prisma.agendaItem.findMany({
    where: { id: { in: shown } },
    orderBy: { position: "asc" },
    select: { id: true, pack: true },
  });
  const items = packs.flatMap(({ id: itemId, pack }) => {
    const candidate = pack && candidateOf(pack as Pack);
    return candidate ? [{ itemId, candidate }] : [];
  });
  const candidates = items.map((item) => item.candidate);
  return {
    id,
    number,
    kind,
    frozenAt,
    heads: items.map(({ itemId, candidate }) => ({
      id: candidate.id,
      href: `/admin/committee/${id}/items/${itemId}`,
      number: candidate.number,
      title: candidate.title,
      organisation: candidate.organisation,
      status: candidate.status,
    })),
    groups: candidates.length > 0 ? comparedRows(candidates, wordsIn(locale)) : [],
    hidden: hidden.size,
  };
}
