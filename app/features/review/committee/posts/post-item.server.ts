import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { ok, type Result, refuse } from "~/platform/refusal";
import { postponeItem } from "../agenda/postpone-item.server";
import { castVote } from "../ballot/cast-vote.server";
import { closeBallot } from "../ballot/close-ballot.server";
import {
  conditionField,
  emptyCondition,
  limits,
  type TypedCondition,
  type TypedProposal,
} from "../ballot/proposal";
import { putToVote } from "../ballot/put-to-vote.server";
import { noteDiscussion } from "../course/note-discussion.server";
import { recuse } from "../course/recuse.server";

/** What was typed into a form of an item's page, given back when it is refused. */
export type TypedItem = {
  intent: string;
  proposal: TypedProposal;
  discussion: string;
  note: string;
  choice: string;
};

function readTyped(form: FormData): TypedItem & { ballot: string; version: number } {
  const names = ["intent", "outcome", "reason_code", "reasons", "discussion", "note", "choice"];
  const texts = textsOf(form, [...names, "ballot", "version"]);
  const text = (name: string) => texts[name] ?? "";
  const conditions: TypedCondition[] = [];
  for (let index = 0; index <= limits.conditions; index += 1) {
    if (!form.has(conditionField(index, "text"))) break;
    const part = (name: keyof TypedCondition) => {
      const value = form.get(conditionField(index, name));
      return typeof value === "string" ? value : "";
    };
    conditions.push({
      text: part("text"),
      owner: part("owner"),
      due: part("due"),
      proof: part("proof"),
    });
  }
  return {
    intent: text("intent"),
    proposal: {
      outcome: text("outcome"),
      reason_code: text("reason_code"),
      reasons: text("reasons"),
      conditions,
    },
    discussion: text("discussion"),
    note: text("note"),
    choice: text("choice"),
    ballot: text("ballot"),
    version: Number(text("version")),
  };
}

/** Whether the form only asks for one more row of conditions: nothing is done, what was typed is shown again. */
export function asksForRow(form: FormData): TypedItem | null {
  const { ballot: _ballot, version: _version, ...typed } = readTyped(form);
  if (typed.intent !== "add_condition") return null;
  const { proposal } = typed;
  const conditions = [...proposal.conditions, emptyCondition].slice(0, limits.conditions);
  return { ...typed, proposal: { ...proposal, conditions } };
}

/** Does what a form of an item's page asks for. */
export async function postItem(
  actor: Actor,
  at: { sessionId: string; itemId: string },
  form: FormData,
): Promise<{ typed: TypedItem; result: Result; leaves: boolean }> {
  const { ballot, version, ...typed } = readTyped(form);
  const done = async (result: Promise<Result<unknown>>): Promise<Result> => {
    const came = await result;
    return came.ok ? ok() : came;
  };
  const acts: Record<string, () => Promise<Result>> = {
    put_to_vote: () => done(putToVote(actor, at, { typed: typed.proposal, version })),
    cast_vote: () => castVote(actor, at, { ballotId: ballot, choice: typed.choice }),
    close_ballot: () => done(closeBallot(actor, at, ballot)),
    note_discussion: () => noteDiscussion(actor, at, { text: typed.discussion, version }),
    recuse: () => recuse(actor, at, typed.note),
    postpone_item: () => postponeItem(actor, at),
  };
  const act = Object.hasOwn(acts, typed.intent) ? acts[typed.intent] : undefined;
  const result = act ? await act() : refuse("unknown_intent");
  // Whoever withdrew from an item does not see its page any more.
  return { typed, result, leaves: typed.intent === "recuse" };
}
