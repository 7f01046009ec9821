import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { discardFiles, recordAttachments } from "./attachments.server";
import { type Author, findSent } from "./find-sent.server";
import { markRead } from "./mark-messages-read.server";
import { checkBody } from "./message-shape";
import { signsAs } from "./party";
import { talkState } from "./talk";
import { lockTalk } from "./talk-access.server";
import { tellAboutMessage } from "./tell-about-message.server";
import type { Tier } from "./tiers";

export type MessageInput = {
  tier: Tier;
  body: string;
  files: readonly StagedFile[];
  /** made with the form: the same message posted twice is sent once */
  key: string;
  /** until when the writer had read the conversation */
  seen: Date | null;
};

/** How many messages one person may send in one conversation within ten minutes. */
const pace = { minutes: 10, messages: 30 };

/**
 * Sends a message to one conversation, with its files: scope, right to write, state, text, one
 * transaction with notices and audit. Of a message that was not sent now no file is left. Throws 404
 * where the conversation does not exist for the person.
 */
export async function sendMessage(
  actor: Actor,
  applicationId: string,
  input: MessageInput,
): Promise<Result<{ id: string }>> {
  const { files } = input;
  const sent = await inTransaction((tx) => send(tx, actor, applicationId, input)).catch(
    async (error: unknown) => {
      await discardFiles(files);
      throw error;
    },
  );
  if (!sent.ok || sent.value.again) await discardFiles(files);
  return sent.ok ? ok({ id: sent.value.id }) : sent;
}

async function send(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { tier, files, ...input }: MessageInput,
): Promise<Result<{ id: string; again: boolean }>> {
  const { application, party } = await lockTalk(tx, actor, applicationId, tier);
  const role = signsAs(party, tier);
  if (!role) return refuse("forbidden");
  const state = talkState(application, tier);
  if (state !== "open") return refuse(`message_${state}`);
  const checked = checkBody(input.body, files.length > 0);
  if (checked.errors) return invalid(checked.errors);
  const { body } = checked;
  const author = { applicationId, tier, authorId: actor.userId };
  const sent = await findSent(tx, input.key, { ...author, body, files });
  if (sent) return ok({ ...sent, again: true });
  if (await tooFast(tx, author)) return refuse("too_many");
  const fromStaff = party.side === "staff";
  const recorded = await recordAttachments(tx, files, {
    applicationId,
    tier,
    organisationId: fromStaff ? null : application.organisationId,
    userId: actor.userId,
  });
  if (!recorded.ok) return invalid({ files: recorded.refusal });
  const fileIds = recorded.value;
  const id = await freeKey(tx, input.key);
  await tx.message.create({
    data: {
      ...{ id, ...author, fromStaff, authorRole: role, body, createdAt: now() },
      attachments: { create: fileIds.map((fileId) => ({ fileId })) },
    },
  });
  if (input.seen) await markRead(tx, { applicationId, tier }, actor.userId, input.seen);
  await tellAboutMessage(tx, application, tier, { authorId: actor.userId, fromStaff });
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: role,
    action: "application.message_sent",
    subjectType: "application",
    subjectId: applicationId,
    after: {
      ...{ tier, length: body.length, attachments: fileIds.length },
      ...(fileIds.length > 0 && { fileIds }),
    },
  });
  return ok({ id, again: false });
}

/** The form's key as the message's id, unless it is none or taken. */
async function freeKey(tx: Tx, key: string): Promise<string> {
  if (!z.uuid().safeParse(key).success) return randomUUID();
  const taken = await tx.message.findUnique({ where: { id: key }, select: { id: true } });
  return taken ? randomUUID() : key;
}

async function tooFast(tx: Tx, author: Author): Promise<boolean> {
  const since = new Date(now().getTime() - pace.minutes * 60_000);
  const recent = await tx.message.count({
    where: { ...author, createdAt: { gt: since } },
    take: pace.messages,
  });
  return recent >= pace.messages;
}
