import type { Actor } from "~/features/accounts";
import { type ApplicationStatus, reasonsFor } from "~/features/applications";
import { readReasons, reasonWords, wordsOfReason } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { itemRoll } from "../ballot/item-roll.server";
import { type Condition, conditionsSchema } from "../ballot/proposal";
import { type Choice, type Count, hasQuorum, quorumNeeds } from "../count-votes";
import { type DecisionOutcome, outcomesOf } from "../outcomes";
import type { Pack } from "../pack/pack";
import { kindRows, offeredActs, type SessionAct, type SessionKind } from "../session-states";
import { isId } from "../sessions/act-on-session.server";
import { takesNoPart } from "../sessions/takes-no-part.server";
import { readSession } from "./read-session.server";

export type BallotView = {
  id: string;
  seq: number;
  proposal: DecisionOutcome;
  /** the words that it keeps of its reason */
  reason: Text | null;
  reasons: string;
  conditions: Condition[];
  openedAt: Date;
  closedAt: Date | null;
  result: "carried" | "not_carried" | "no_quorum" | "annulled" | null;
  count: Count | null;
  /** who has voted */
  voted: string[];
  /** how they voted, once an open ballot is closed */
  votes: { name: string; choice: Choice }[];
};

export type ItemView = Awaited<ReturnType<typeof getItemView>>;

/** One item as its session treats it: pack, discussion, recusals, ballots. 404 for whoever takes no part in it. */
export async function getItemView(actor: Actor, sessionId: string, itemId: string) {
  const session = await readSession(actor, sessionId);
  const item = isId(itemId) ? await findItem(sessionId, itemId) : null;
  if (!item || (await takesNoPart(prisma, actor.userId, item))) throw notFound();
  const { person, state } = session;
  const roll = await itemRoll(prisma, session, itemId);
  const screened = item.application.screenedById === actor.userId;
  const open = item.ballots.find((ballot) => ballot.closedAt === null);
  const mine = open?.votes.some((vote) => vote.userId === actor.userId) ?? false;
  const stands = item.application.status === kindRows[session.kind].status;
  const quorum = hasQuorum(roll, session.quorum);
  const present = roll.presentIds.includes(actor.userId);
  const possible: Partial<Record<SessionAct, boolean>> = {
    put_to_vote: quorum && stands,
    cast_vote: !mine && present && stands && !screened,
    recuse: !mine,
  };
  const acts = offeredActs(person, state, item.state);
  return {
    session: {
      id: session.id,
      number: session.number,
      kind: session.kind,
      state,
      voting: session.voting,
      seat: person.seat,
    },
    id: item.id,
    position: item.position,
    state: item.state,
    version: item.version,
    discussion: item.discussion,
    application: {
      id: item.applicationId,
      number: item.application.number ?? "",
      title: item.application.title,
      organisation: item.application.organisation.name,
      status: item.application.status as ApplicationStatus,
      /** until when its stage should end */
      dueAt: stands ? item.application.dueAt : null,
      stands,
    },
    pack: shownPack(item.pack as Pack | null),
    packSha256: item.packSha256,
    recusals: item.recusals.map(({ user, ground, note }) => ({
      name: user.fullName,
      ground,
      note,
    })),
    ballots: item.ballots.map((ballot) => toBallot(ballot)),
    roll: {
      seats: roll.seats,
      entitled: roll.entitled,
      present: roll.present,
      needed: quorumNeeds(roll.entitled, session.quorum),
      quorum,
    },
    marks: { quorum: session.quorum, pass: session.pass },
    /** why the acts of the table that are left out below cannot be done now */
    mine: { voted: mine, present, screened, votes: acts.includes("cast_vote") },
    putsToVote: acts.includes("put_to_vote"),
    acts: acts.filter((act) => possible[act] !== false),
    proposal: suggestion(item, session.kind),
    outcomes: outcomesOf[session.kind],
    /** what a proposal may name */
    reasons: acts.includes("put_to_vote")
      ? reasonsFor((await readReasons()).reasons, ...outcomesOf[session.kind])
      : [],
  };
}

/** What stands side by side has a page of its own. */
function shownPack(pack: Pack | null): Omit<Pack, "compared"> | null {
  if (!pack) return null;
  const { compared: _compared, ...shown } = pack;
  return shown;
}

function findItem(sessionId: string, id: string) {
  return prisma.agendaItem.findFirst({
    where: { id, sessionId },
    include: {
      application: {
        select: {
          number: true,
          title: true,
          status: true,
          dueAt: true,
          screenedById: true,
          organisation: { select: { name: true } },
        },
      },
      recusals: {
        orderBy: [{ user: { fullName: "asc" } }],
        include: { user: { select: { fullName: true } } },
      },
      ballots: {
        orderBy: { seq: "asc" },
        include: {
          reason: reasonWords,
          votes: {
            orderBy: [{ user: { fullName: "asc" } }],
            include: { user: { select: { fullName: true } } },
          },
        },
      },
    },
  });
}

type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>;
type Stored = Item["ballots"][number];

function toBallot(ballot: Stored): BallotView {
  const { id, seq, reasons, openedAt, closedAt, result } = ballot;
  return {
    id,
    seq,
    proposal: ballot.proposal as DecisionOutcome,
    reason: wordsOfReason(ballot.reason),
    reasons,
    conditions: conditionsSchema.parse(ballot.conditions),
    openedAt,
    closedAt,
    result,
    count: ballot.count as Count | null,
    voted: ballot.votes.map((vote) => vote.user.fullName),
    votes: closedAt
      ? ballot.votes.flatMap(({ user, choice }) =>
          choice ? [{ name: user.fullName, choice: choice as Choice }] : [],
        )
      : [],
  };
}

/** What the next proposal may begin with: the one before it, or what the committee proposes to the board. */
function suggestion(item: Item, kind: SessionKind) {
  const last = item.ballots.at(-1);
  if (last) {
    const { proposal, reasons, conditions } = toBallot(last);
    return { outcome: proposal, reasonCode: last.reasonCode, reasons, conditions };
  }
  const earlier = (item.pack as Pack | null)?.earlier.at(-1);
  // What another body may decide is nothing for this one to begin with.
  const outcome = outcomesOf[kind].find((one) => one === earlier?.outcome);
  if (!earlier || !outcome) return null;
  const { reasonCode, reasons, conditions } = earlier;
  return { outcome, reasonCode, reasons, conditions };
}
