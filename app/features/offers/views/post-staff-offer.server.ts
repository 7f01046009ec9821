import type { Actor } from "~/features/accounts";
import { cleanText, moscowDay } from "~/features/applications";
import { getSubmitted } from "~/features/applications/index.server";
import { textsOf } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { readsOffers } from "../access";
import { answerChange, takeUpChange } from "../counter/settle-counter.server";
import { beginDraft } from "../draft/begin-draft.server";
import { type DraftTexts, readDraft, readTexts } from "../draft/draft-form";
import { giveUpDraft } from "../draft/give-up-draft.server";
import { saveDraft } from "../draft/save-draft.server";
import { issueDraft } from "../issue/issue-draft.server";

/** What was typed, given back when a form is refused. */
export type TypedOffer = {
  intent: string;
  counter: string;
  answer: string;
  comment: string;
  draft: DraftTexts | null;
};

/** Does what a form of the staff's page of offers asks for; 404 for whoever may not see the page. */
export async function postStaffOffer(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<{ typed: TypedOffer; result: Result }> {
  await getSubmitted(actor, applicationId);
  if (!readsOffers(actor)) throw notFound();
  const names = ["intent", "offer", "version", "comment", "counter", "answer"];
  const texts = textsOf(form, names) as Record<string, string>;
  const { intent = "", offer = "", comment = "", counter = "", answer = "" } = texts;
  const saves = intent === "save_offer";
  const draft = saves ? readTexts(form) : null;
  const version = Number(/^\d{1,9}$/.exec(texts.version ?? "")?.[0] ?? -1);
  const ref = { applicationId, offerId: offer, version };
  const typed = {
    intent: intent.slice(0, 40),
    counter: counter.slice(0, 40),
    answer,
    comment,
    draft,
  };
  return { typed, result: await act() };

  async function act(): Promise<Result> {
    if (intent === "begin_offer") return beginDraft(actor, applicationId);
    if (intent === "give_up_offer") return giveUpDraft(actor, ref);
    if (intent === "issue_offer") {
      return issueDraft(actor, { ...ref, comment: cleanText(comment.slice(0, 20_000)) });
    }
    if (intent === "take_up_change") {
      return takeUpChange(actor, { applicationId, counterId: counter, version });
    }
    if (intent === "answer_change") {
      const said = cleanText(answer.slice(0, 20_000));
      return answerChange(actor, { applicationId, counterId: counter, version, answer: said });
    }
    if (!draft) return refuse("unknown_intent");
    if (!actor.staffRoles.includes("leasing_manager")) return refuse("forbidden");
    const read = readDraft(draft, moscowDay(now()));
    if (!read.ok) return read;
    return saveDraft(actor, { ...ref, ...read.value, units: draft.units });
  }
}
