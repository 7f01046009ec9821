import type { Actor } from "~/features/accounts";
import { consentField, consents } from "../form";
import { type SubmitInput, submitApplication } from "./submit-application.server";

/** Submits with the consents ticked on a form; every box is a field of its own. */
export function submitFromForm(
  actor: Actor,
  id: string,
  form: FormData,
  visitor: Omit<SubmitInput, "consents">,
) {
  const given = consents.map(({ code }) => code).filter((code) => form.has(consentField(code)));
  return submitApplication(actor, id, { ...visitor, consents: given });
}
