import type { Actor } from "~/features/accounts";
import { moveApplication } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { addItems } from "./agenda/change-agenda.server";
import { freezeSession } from "./agenda/freeze-session.server";
import { castVote } from "./ballot/cast-vote.server";
import { closeBallot } from "./ballot/close-ballot.server";
import { putToVote } from "./ballot/put-to-vote.server";
import { markAttendance } from "./course/mark-attendance.server";
import { openSession } from "./course/open-session.server";
import { releaseDecision } from "./letters/release-decision.server";
import { done, proposal, sitting } from "./sitting.testing";

export const objection = "Банк подтвердил кредит, письмо приложено к сообщению.";

/** The people of a first decision, those who had no part in it, and short words for what tests of appeals do. */
export async function appealing() {
  const s = await sitting();
  const clerk = await makeAccount({ staffRoles: ["coordinator"] });
  const fresh1 = await makeAccount({ staffRoles: ["committee_member"] });
  const fresh2 = await makeAccount({ staffRoles: ["board"] });

  /** An application that the committee refused, announced. */
  async function rejected() {
    const { id, owner } = await s.waiting();
    const { id: decision } = await s.decided(id, proposal("reject"));
    await done(releaseDecision(s.chair, decision));
    return { id, owner };
  }

  /** The same, with an objection against it. */
  async function appealed() {
    const { id, owner } = await rejected();
    await done(moveApplication(owner, id, { intent: "appeal", comment: objection }));
    return { id, owner };
  }

  const seats = (change: Record<string, unknown> = {}) => ({
    chair: s.board.userId,
    secretary: clerk.userId,
    members: [fresh1.userId, fresh2.userId],
    ...change,
  });

  const planPanel = (change: Record<string, unknown> = {}) => s.plan("appeal_panel", seats(change));

  /** A panel in its course with this application on its agenda, all there. */
  async function opened(
    applicationId: string,
    there: readonly Actor[] = [s.board, fresh1, fresh2],
  ) {
    const id = await planPanel();
    await done(addItems(clerk, id, [applicationId]));
    await done(freezeSession(clerk, id));
    await done(openSession(clerk, id));
    const marks = Object.fromEntries(there.map((one) => [one.userId, "present"] as const));
    await done(markAttendance(clerk, id, marks));
    return s.itemOf(id, applicationId);
  }

  const put = async (
    at: Awaited<ReturnType<typeof opened>>,
    outcome: Parameters<typeof proposal>[0],
  ) => {
    const { version } = await prisma.agendaItem.findUniqueOrThrow({ where: { id: at.itemId } });
    return putToVote(clerk, at, { typed: proposal(outcome), version });
  };

  /** An appeal that the panel decided by all its votes, held. */
  async function decidedBy(applicationId: string, outcome: Parameters<typeof proposal>[0]) {
    const at = await opened(applicationId);
    const { ballotId } = await done(put(at, outcome));
    for (const voter of [s.board, fresh1, fresh2]) {
      await done(castVote(voter, at, { ballotId, choice: "for" }));
    }
    await done(closeBallot(clerk, at, ballotId));
    const { id } = await prisma.decision.findFirstOrThrow({ where: { itemId: at.itemId } });
    return { id, ...at };
  }

  return {
    ...s,
    clerk,
    fresh1,
    fresh2,
    rejected,
    appealed,
    seats,
    planPanel,
    openedPanel: opened,
    putOn: put,
    decidedBy,
  };
}

export type Appealing = Awaited<ReturnType<typeof appealing>>;
