import type { Actor } from "~/features/accounts";
import { postMessage } from "~/features/applications/index.server";
import { samplePdf } from "./sample-pdf";

export type Written = {
  tier: "applicant" | "staff" | "committee";
  text: string;
  /** until when the writer had read the conversation, ISO 8601 */
  seen?: string;
  /** a PDF of these lines, in Latin letters */
  file?: { name: string; lines: readonly string[] };
};

type Tier = Written["tier"];

/** Writes to a conversation by the form of its page, with a file; throws when it is refused. */
export async function writeMessage(
  who: Actor,
  applicationId: string,
  { tier, text, seen = "", file }: Written,
): Promise<void> {
  const body = new FormData();
  const fields = { intent: "send_message", tier, body: text, seen };
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file) {
    const bytes = new Uint8Array(samplePdf(file.lines));
    body.append("files", new File([bytes], file.name, { type: "application/pdf" }));
  }
  await post(who, applicationId, tier, body);
}

/** Marks a conversation as read until a moment, by the button of its page. */
export async function readMessages(
  who: Actor,
  applicationId: string,
  tier: Tier,
  seen: string,
): Promise<void> {
  await post(who, applicationId, tier, new URLSearchParams({ intent: "mark_read", tier, seen }));
}

async function post(who: Actor, applicationId: string, tier: Tier, body: BodyInit): Promise<void> {
  const staff = who.staffRoles.length > 0;
  const page = { side: staff ? "staff" : "company", tier: staff ? tier : null } as const;
  const request = new Request("http://portal.invalid/", { method: "POST", body });
  const { result } = await postMessage(who, applicationId, page, request);
  if (!result.ok) throw new Error(`${who.email} was refused: ${JSON.stringify(result)}`);
}
