import type { Actor } from "~/features/accounts";
import { invalid, refuse } from "~/platform/refusal";
import { type MoveInput, moveApplication, moveSchema } from "../lifecycle/move-application.server";
import { statusRow } from "../lifecycle/status";
import { transitions } from "../lifecycle/transitions";
import { getOwnApplication } from "./own-application.server";

const commentLimit = 5_000;

/** The lifecycle step of a posted form: intent, reason, comment and the revision it was shown for. */
function readMove(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const revision = /^\d{1,9}$/.test(text("revision")) ? Number(text("revision")) : undefined;
  return {
    typed: { intent: text("intent").slice(0, 40), comment: text("comment") },
    reasonCode: text("reason_code").slice(0, 40) || undefined,
    outcome: text("outcome").slice(0, 40) || undefined,
    revision,
  };
}

/**
 * Takes the step that a member's form asks for, and keeps what was typed for a refusal.
 * 404 for anybody but the company's members.
 */
export async function moveByOwner(actor: Actor, id: string, form: FormData) {
  const application = await getOwnApplication(actor, id);
  const { typed, ...rest } = readMove(form);
  return {
    typed,
    statusName: statusRow(application.status).applicant,
    result: await take(),
  };

  async function take() {
    if (!transitions.some((row) => row.intent === typed.intent)) return refuse("unknown_intent");
    if (typed.comment.length > commentLimit) {
      return invalid({ comment: { code: "comment_too_long" } });
    }
    const input = moveSchema.safeParse({ ...rest, ...typed } satisfies Record<
      keyof MoveInput,
      unknown
    >);
    if (!input.success) return refuse("unknown_intent");
    return moveApplication(actor, id, input.data);
  }
}
