import type { Actor } from "~/features/accounts";
import { cleanText } from "~/features/applications";
import { textsOf } from "~/platform/check-fields";
import { type Result, refuse } from "~/platform/refusal";
import { acceptOffer, declineOffer } from "../answer/answer-offer.server";
import { askChange } from "../counter/ask-change.server";
import { counterTerms, insteadField, readCounter, whyField } from "../counter/counter-items";
import { ownApplication } from "./own-application.server";

/** What was typed, given back when a form is refused. */
export type TypedAnswer = { intent: string; reason: string; asked: Record<string, string> };

/** Does what a form of the company's page of the offer asks for; 404 for whoever is no member. */
export async function postApplicantOffer(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<{ typed: TypedAnswer; result: Result }> {
  const { role } = await ownApplication(actor, applicationId);
  const texts = textsOf(form, ["intent", "offer", "version", "reason"]);
  const { intent = "", offer = "", reason = "" } = texts;
  const asked = textsOf(
    form,
    counterTerms.flatMap((term) => [insteadField(term), whyField(term)]),
  );
  const version = Number(/^\d{1,9}$/.exec(texts.version ?? "")?.[0] ?? -1);
  const ref = { applicationId, offerId: offer, version };
  return { typed: { intent: intent.slice(0, 40), reason, asked }, result: await act() };

  async function act(): Promise<Result> {
    if (role !== "owner") return refuse("forbidden");
    if (intent === "accept_offer") return acceptOffer(actor, ref);
    if (intent === "decline_offer") {
      return declineOffer(actor, { ...ref, reason: cleanText(reason.slice(0, 20_000)) });
    }
    if (intent !== "ask_change") return refuse("unknown_intent");
    const items = readCounter(asked);
    return items.ok ? askChange(actor, { ...ref, items: items.value }) : items;
  }
}
