import type { Actor } from "~/features/accounts";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { markMessagesRead, readSeen } from "./mark-messages-read.server";
import { sendMessage } from "./send-message.server";
import { getTalk } from "./talk-access.server";
import { isTier, type Tier } from "./tiers";

/** What was typed, given back when the message was refused. */
export type TypedMessage = { body: string; key: string };

export type PostedMessage = { typed: TypedMessage; result: Result<{ done: "sent" | "marked" }> };

/**
 * Does what the form of a conversation's page asks for: sends a message or marks what was shown as
 * read. The form names its conversation; posted to the page of another one it is refused.
 */
export async function postMessage(
  actor: Actor,
  applicationId: string,
  page: { side: "company" | "staff"; tier: string | null },
  form: FormData,
): Promise<PostedMessage> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = { body: text("body"), key: text("key").slice(0, 40) };
  const tier = page.tier ?? "applicant";
  if (!isTier(tier)) throw notFound();
  const { party } = await getTalk(actor, applicationId, tier);
  if (party.side !== page.side) throw notFound();
  return { typed, result: await act(tier) };

  async function act(shown: Tier): Promise<PostedMessage["result"]> {
    const seen = readSeen(text("seen"));
    if (text("tier") !== shown) return refuse("message_other_tier");
    if (text("intent") === "mark_read") {
      if (seen) await markMessagesRead({ applicationId, tier: shown }, actor.userId, seen);
      return ok({ done: "marked" });
    }
    if (text("intent") !== "send_message") return refuse("unknown_intent");
    const sent = await sendMessage(actor, applicationId, {
      tier: shown,
      body: typed.body,
      key: typed.key,
      seen,
    });
    return sent.ok ? ok({ done: "sent" }) : sent;
  }
}
