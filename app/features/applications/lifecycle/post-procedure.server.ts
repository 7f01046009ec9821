import type { Actor } from "~/features/accounts";
import { checkFields, textsOf } from "~/platform/check-fields";
import type { Result } from "~/platform/refusal";
import { changeProcedure } from "./procedure-change.server";
import { procedureFields, procedureFormSchema, toProcedure } from "./procedure-schema";

/** Puts the posted settings in force; what was typed is given back when they are refused. */
export async function postProcedure(
  actor: Actor,
  form: FormData,
): Promise<{ typed: Record<string, string>; result: Result }> {
  const typed = textsOf(form, procedureFields);
  const checked = checkFields(procedureFormSchema, typed);
  if (!checked.ok) return { typed, result: checked };
  const version = Number(form.get("version") ?? Number.NaN);
  const procedure = toProcedure(checked.value);
  return { typed, result: await changeProcedure(actor, { procedure, version }) };
}
