import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import type { Company } from "../../../../prisma/factories/organisations";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { addItems } from "./agenda/change-agenda.server";
import { freezeSession } from "./agenda/freeze-session.server";
import { castVote } from "./ballot/cast-vote.server";
import { closeBallot } from "./ballot/close-ballot.server";
import type { TypedProposal } from "./ballot/proposal";
import { putToVote } from "./ballot/put-to-vote.server";
import type { Choice } from "./count-votes";
import { markAttendance } from "./course/mark-attendance.server";
import { openSession } from "./course/open-session.server";
import { type DecisionOutcome, namesReasonCode } from "./outcomes";
import type { SessionKind } from "./session-states";
import { planSession } from "./sessions/plan-session.server";

/** The value of a command that must go through. */
export async function done<T>(result: Promise<Result<T>>): Promise<T> {
  const came = await result;
  if (!came.ok) throw new Error(`refused: ${JSON.stringify(came)}`);
  return came.value;
}

/** What a command came to: `ok`, or the code of its refusal. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.refusal.code;
}

const day = 86_400_000;

/** A proposal as typed into its form. */
export function proposal(
  outcome: DecisionOutcome,
  change: Partial<TypedProposal> = {},
): TypedProposal {
  const conditional = outcome === "approve_with_conditions";
  return {
    outcome,
    reason_code: namesReasonCode(outcome) ? "FINANCE" : "",
    reasons: "Проект отвечает целям кластера; финансирование подтверждено не полностью.",
    conditions: conditional
      ? [
          {
            text: "Подтвердить не менее 80 % финансирования",
            owner: "applicant",
            due: "2027-06-01",
            proof: "Письмо банка",
          },
        ]
      : [],
    ...change,
  };
}

/** The cluster's people, and short words for what tests of a session do all the time. */
export async function sitting() {
  await seedStaff();
  const person = (key: string) => actorOf(`${key}@imc.example`);
  const coordinator = await person("coordinator");
  const chair = await person("chair");
  const member1 = await person("member1");
  const member2 = await person("member2");
  const board = await person("board");
  const administrator = await person("admin");
  const auditor = await person("auditor");
  const secretary = await makeAccount({ staffRoles: ["coordinator"] });

  const form = (kind: SessionKind, change: Record<string, unknown> = {}) => ({
    kind,
    held_on: new Date(now().getTime() + 7 * day).toISOString().slice(0, 10),
    held_at: "11:00",
    place: "Переговорная 2",
    voting: "open",
    chair: kind === "board" ? board.userId : chair.userId,
    secretary: secretary.userId,
    members: kind === "board" ? [] : [member1.userId, member2.userId],
    ...change,
  });

  const plan = (kind: SessionKind = "committee", change: Record<string, unknown> = {}) =>
    done(planSession(secretary, form(kind, change))).then((made) => made.id);

  /** An application that waits for the committee; `small`: it never needs the board. */
  const waiting = (given: { small?: boolean; company?: Pick<Company, "owner"> } = {}) =>
    makeApplication({
      status: "committee_review",
      track: given.small === false ? "project_participant" : "tenant_resident",
      ...(given.company && { company: given.company }),
    });

  const itemOf = (sessionId: string, applicationId: string) =>
    prisma.agendaItem
      .findUniqueOrThrow({
        where: { sessionId_applicationId: { sessionId, applicationId } },
        select: { id: true },
      })
      .then((item) => ({ sessionId, itemId: item.id }));

  const attend = (sessionId: string, there: readonly Actor[], away: readonly Actor[] = []) =>
    done(
      markAttendance(
        secretary,
        sessionId,
        Object.fromEntries([
          ...there.map((one) => [one.userId, "present"] as const),
          ...away.map((one) => [one.userId, "absent"] as const),
        ]),
      ),
    );

  /** A session in its course: agenda frozen, opened, all there who are named. */
  async function opened(
    applications: readonly string[],
    {
      kind = "committee",
      there,
      ...change
    }: { kind?: SessionKind; there?: readonly Actor[] } & Record<string, unknown> = {},
  ) {
    const id = await plan(kind, change);
    await done(addItems(secretary, id, applications));
    await done(freezeSession(secretary, id));
    await done(openSession(secretary, id));
    const voters = kind === "board" ? [board] : [chair, member1, member2];
    await attend(id, there ?? voters);
    return id;
  }

  const versionOf = (itemId: string) =>
    prisma.agendaItem.findUniqueOrThrow({ where: { id: itemId } }).then((item) => item.version);

  const put = async (at: { sessionId: string; itemId: string }, typed: TypedProposal) =>
    putToVote(secretary, at, { typed, version: await versionOf(at.itemId) });

  /** Puts a proposal to the vote, casts the votes, and closes. */
  async function voted(
    at: { sessionId: string; itemId: string },
    typed: TypedProposal,
    votes: readonly (readonly [Actor, Choice])[],
  ) {
    const { ballotId } = await done(put(at, typed));
    for (const [actor, choice] of votes) await done(castVote(actor, at, { ballotId, choice }));
    return done(closeBallot(secretary, at, ballotId));
  }

  /** A decision carried by all of the committee, or by the board. */
  async function decided(
    applicationId: string,
    typed: TypedProposal,
    kind: SessionKind = "committee",
  ) {
    const sessionId = await opened([applicationId], { kind });
    const at = await itemOf(sessionId, applicationId);
    const voters = kind === "board" ? [board] : [chair, member1, member2];
    await voted(
      at,
      typed,
      voters.map((actor) => [actor, "for"] as const),
    );
    const { id } = await prisma.decision.findFirstOrThrow({ where: { itemId: at.itemId } });
    return { id, ...at };
  }

  /** An application on the agenda of an open session with all of the committee there. */
  async function listed(given: { voting?: string } = {}) {
    const { id, owner } = await waiting();
    const sessionId = await opened([id], given);
    return { at: await itemOf(sessionId, id), application: id, owner };
  }

  /** The same, with a ballot open on its approval. */
  async function balloting(given: { voting?: string } = {}) {
    const { at, ...rest } = await listed(given);
    const { ballotId } = await done(put(at, proposal("approve")));
    return { at, ballotId, ...rest };
  }

  /** Bars a person from an application, as a confirmed conflict does. */
  const bar = (applicationId: string, userId: string) =>
    prisma.readingRight.create({
      data: { applicationId, userId, kind: "barred", ground: "test", setAt: now() },
    });

  const people = { coordinator, chair, member1, member2, board, administrator, auditor, secretary };
  return {
    ...people,
    form,
    plan,
    waiting,
    itemOf,
    attend,
    opened,
    put,
    voted,
    decided,
    listed,
    balloting,
    bar,
  };
}

export type Sitting = Awaited<ReturnType<typeof sitting>>;
