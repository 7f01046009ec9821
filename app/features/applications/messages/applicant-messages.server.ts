import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts";
import { limitsSetting } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { statusRow } from "../lifecycle/status";
import { whoseMove } from "../tracking/whose-move";
import { listMessages } from "./list-messages.server";
import { readMessageCursor } from "./message-cursor";
import { signsAs } from "./party";
import { talkState } from "./talk";
import { getTalk } from "./talk-access.server";
import { countUnreadMessages } from "./unread-messages.server";

export type ApplicantMessages = Awaited<ReturnType<typeof getApplicantMessages>>;

/**
 * The company's conversation with the cluster about one application: one page of it, how much of it
 * is unread, whether this member may write. Knows of no other conversation. 404 for anybody else.
 */
export async function getApplicantMessages(actor: Actor, id: string, before: string | null = null) {
  const { application, party } = await getTalk(actor, id, "applicant");
  if (party.side !== "company") throw notFound();
  const talk = { applicationId: id, tier: "applicant" } as const;
  const [page, unread, limits] = await Promise.all([
    listMessages(talk, { userId: actor.userId, side: "company" }, readMessageCursor(before)),
    countUnreadMessages(actor, id, ["applicant"]),
    readSetting(limitsSetting),
  ]);
  const state = statusRow(application.status);
  return {
    id,
    number: application.number,
    title: application.title,
    organisation: application.organisation,
    statusName: state.applicant,
    mover: whoseMove(application.status, application.dueAt, now()),
    draft: state.stage === "draft" && state.final !== true,
    ...page,
    newest: before === null,
    unread: unread.applicant ?? 0,
    state: talkState(application, "applicant"),
    mayWrite: signsAs(party, "applicant") !== null,
    fileMb: limits.fileMb,
    key: randomUUID(),
  };
}
