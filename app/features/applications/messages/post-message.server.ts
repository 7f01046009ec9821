import type { Actor } from "~/features/accounts";
import { readMaxFileBytes, receiveForm } from "~/features/documents/index.server";
import { notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { stageFiles } from "./attachments.server";
import { markMessagesRead, readSeen } from "./mark-messages-read.server";
import { checkBody, filesLimit } from "./message-shape";
import { signsAs } from "./party";
import { sendMessage } from "./send-message.server";
import { talkState } from "./talk";
import { getTalk } from "./talk-access.server";
import { isTier } from "./tiers";

/** What was typed, given back when the message was refused; files have to be chosen anew. */
export type TypedMessage = { body: string; key: string; hadFiles: boolean };

type Posted = Result<{ done: "sent" | "marked" }>;

export type PostedMessage = { typed: TypedMessage; result: Posted };

/**
 * Does what the form of a conversation's page asks for: sends a message or marks what was shown as
 * read. The form names its conversation; posted to the page of another one it is refused.
 */
export async function postMessage(
  actor: Actor,
  applicationId: string,
  page: { side: "company" | "staff"; tier: string | null },
  request: Request,
): Promise<PostedMessage> {
  const tier = page.tier ?? "applicant";
  if (!isTier(tier)) throw notFound();
  const { application, party } = await getTalk(actor, applicationId, tier);
  if (party.side !== page.side) throw notFound();
  const state = talkState(application, tier);
  const writes = signsAs(party, tier) !== null;
  // Only the bytes of those who may write now are worth the disk.
  const takes = writes && state === "open";
  const received = await receiveForm(request, {
    maxFiles: takes ? filesLimit : 0,
    maxFileBytes: takes ? await readMaxFileBytes() : 0,
  });
  const { form, files, dispose } = received.ok ? received.value : { ...received, ...nothingTaken };
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = {
    body: text("body"),
    key: text("key").slice(0, 40),
    hadFiles: !received.ok || files.length > 0,
  };
  try {
    return { typed, result: await act() };
  } finally {
    await dispose();
  }

  async function act(): Promise<Posted> {
    if (!received.ok) {
      if (takes) return invalid({ files: received.refusal });
      return refuse(writes ? `message_${state}` : "forbidden");
    }
    const seen = readSeen(text("seen"));
    if (!isTier(tier) || text("tier") !== tier) return refuse("message_other_tier");
    if (text("intent") === "mark_read") {
      if (seen) await markMessagesRead({ applicationId, tier }, actor.userId, seen);
      return ok({ done: "marked" });
    }
    if (text("intent") !== "send_message") return refuse("unknown_intent");
    const { staged, errors } = await stageFiles(files.map(({ file }) => file));
    if (Object.keys(errors).length > 0) {
      return invalid({ ...checkBody(typed.body, true).errors, ...errors });
    }
    const { body, key } = typed;
    const sent = await sendMessage(actor, applicationId, { tier, body, files: staged, key, seen });
    return sent.ok ? ok({ done: "sent" }) : sent;
  }
}

const nothingTaken = { files: [], dispose: async () => {} };
