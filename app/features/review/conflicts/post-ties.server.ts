import type { Actor } from "~/features/accounts";
import { readsQueue } from "~/features/applications";
import { findSubmittedByNumber } from "~/features/applications/index.server";
import { checkFields, textsOf } from "~/platform/check-fields";
import { inTransaction } from "~/platform/db.server";
import { invalid, type Result, refuse } from "~/platform/refusal";
import { affiliationFields, affiliationSchema } from "./affiliation-schema";
import { declarationSchema } from "./declaration-schema";
import { declareConflict } from "./declare-conflict.server";
import { addAffiliation, removeAffiliation, type TiesOf } from "./keep-affiliations.server";

const names = ["intent", ...affiliationFields, "tie", "number", "explanation"] as const;

export type TypedTies = Partial<Record<(typeof names)[number], string>>;

/** Does what a form of the page of ties asks for. */
export async function postTies(
  actor: Actor,
  owner: TiesOf,
  form: FormData,
): Promise<{ typed: TypedTies; result: Result<unknown> }> {
  const typed: TypedTies = textsOf(form, names);
  return { typed, result: await act() };

  async function act(): Promise<Result<unknown>> {
    if (typed.intent === "remove_tie") return removeAffiliation(actor, owner, typed.tie ?? "");
    if (typed.intent === "add_tie") {
      const input = checkFields(affiliationSchema, typed);
      return input.ok ? addAffiliation(actor, owner, input.value) : input;
    }
    if (typed.intent !== "declare_conflict") return refuse("unknown_intent");
    if (!owner.own || !readsQueue(actor)) return refuse("forbidden");
    const said = checkFields(declarationSchema, { ...typed, answer: "conflict" });
    const id = await findSubmittedByNumber(actor, typed.number ?? "");
    if (!id)
      return invalid({ ...(said.ok ? {} : said.fields), number: { code: "number_unknown" } });
    if (!said.ok) return said;
    return inTransaction((tx) => declareConflict(tx, actor, id, said.value));
  }
}
