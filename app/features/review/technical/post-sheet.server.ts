import type { Actor } from "~/features/accounts";
import type { RefusedMove } from "~/features/applications";
import { getSubmitted, moveByStaff } from "~/features/applications/index.server";
import { type Result, refuse } from "~/platform/refusal";
import { acceptRest, checkSheet, readSheet, type TypedSheet } from "./check-figures";
import { figureFields } from "./read-sheet.server";
import { saveSheet } from "./save-sheet.server";

export type PostedSheet =
  | { done: "saved"; typed: { sheet: TypedSheet }; result: Result }
  | { done: "moved"; typed: Omit<RefusedMove, "refusal" | "fields">; result: Result<unknown> };

/** Saves the sheet, or takes the step that it leads to; what was typed is given back for a refusal. */
export async function postSheet(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<PostedSheet> {
  const intent = form.get("intent");
  if (intent === "complete_technical") {
    return { done: "moved", ...(await moveByStaff(actor, applicationId, form)) };
  }
  const { applicantType, answers } = await getSubmitted(actor, applicationId);
  const fields = figureFields(applicantType);
  const read = readSheet(
    form,
    fields.map((field) => field.code),
  );
  const sheet = intent === "accept_rest" ? acceptRest(read, fields, answers) : read;
  const posted = (result: Result): PostedSheet => ({ done: "saved", typed: { sheet }, result });
  if (intent !== "save_sheet" && intent !== "accept_rest") {
    return posted(refuse("unknown_intent"));
  }
  if (!actor.staffRoles.includes("technical_reviewer")) return posted(refuse("forbidden"));
  const checked = checkSheet(sheet, fields, answers);
  if (!checked.ok) return posted(checked);
  const number = (name: string) => Number(/^\d{1,9}$/.exec(String(form.get(name)))?.[0] ?? -1);
  const seen = { version: number("version"), submission: number("submission") };
  return posted(await saveSheet(actor, applicationId, { ...checked.value, ...seen }));
}
