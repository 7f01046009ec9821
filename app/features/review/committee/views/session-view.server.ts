import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { listAgendaCandidates } from "../agenda/candidates.server";
import { type AgendaState, offeredActs, type SessionAct } from "../session-states";
import { listCandidates } from "../sessions/seat-people.server";
import { withoutPart } from "../sessions/takes-no-part.server";
import { readSession } from "./read-session.server";

/** An item of the agenda; of one in which the reader takes no part they learn that it exists. */
export type AgendaRow = { id: string; position: number } & (
  | { hidden: true }
  | {
      hidden: false;
      state: AgendaState;
      acts: SessionAct[];
      applicationId: string;
      number: string;
      title: string;
      organisation: string;
      outcome: string | null;
    }
);

export type SessionView = Awaited<ReturnType<typeof getSessionView>>;

/** A session as this person may see it: seats, agenda, and what they may do with it now. */
export async function getSessionView(actor: Actor, id: string) {
  const session = await readSession(actor, id);
  const [agenda, prints, minutes] = await Promise.all([
    prisma.agendaItem.findMany({
      where: { sessionId: id },
      orderBy: { position: "asc" },
      select: {
        id: true,
        position: true,
        state: true,
        packSha256: true,
        applicationId: true,
        application: {
          select: { number: true, title: true, organisation: { select: { name: true } } },
        },
        decision: { select: { outcome: true } },
      },
    }),
    prisma.sessionPrint.findMany({
      where: { sessionId: id },
      select: { kind: true, locale: true },
    }),
    prisma.minutes.findUnique({
      where: { sessionId: id },
      select: { signatures: { select: { role: true, userId: true } } },
    }),
  ]);
  const hidden = await withoutPart(prisma, actor.userId, agenda);
  const { person, state } = session;
  const signed = minutes?.signatures.some((one) => one.role === person.seat) ?? false;
  const voting = agenda.some((item) => item.state === "voting");
  const acts = offeredActs(person, state).filter(
    (act) => !(act === "sign_minutes" && signed) && !(act === "close_session" && voting),
  );
  return {
    ...session,
    acts,
    votingNow: voting,
    items: agenda.map((item): AgendaRow => {
      const { id: itemId, position } = item;
      if (hidden.has(itemId)) return { id: itemId, position, hidden: true };
      return {
        id: itemId,
        position,
        hidden: false,
        state: item.state,
        acts: offeredActs(person, state, item.state),
        applicationId: item.applicationId,
        number: item.application.number ?? "",
        title: item.application.title,
        organisation: item.application.organisation.name,
        outcome: item.decision?.outcome ?? null,
      };
    }),
    candidates: acts.includes("add_item") ? await listAgendaCandidates(actor, session.kind) : [],
    people: acts.includes("edit_session") ? await listCandidates(session.kind) : null,
    /** as many of the frozen agenda stand side by side for this person */
    compared: agenda.filter((item) => item.packSha256 && !hidden.has(item.id)).length,
    minutes: minutes !== null,
    /** the printed forms tell of every item: whoever takes no part in one does without */
    prints:
      hidden.size > 0
        ? null
        : {
            pack: session.frozenAt ? prints.filter((one) => one.kind === "pack").length : null,
            minutes:
              state === "signed" ? prints.filter((one) => one.kind === "minutes").length : null,
          },
  };
}
