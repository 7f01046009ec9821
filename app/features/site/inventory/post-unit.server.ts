import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import { invalid, type Result, refuse } from "~/platform/refusal";
import { getUnit } from "./get-unit.server";
import { saveUnit } from "./save-unit.server";
import { parseUnit, type UnitTexts, unitFields } from "./unit-fields";

/** Adds the unit of a posted form; what was typed is given back when it is refused. */
export async function postNewUnit(
  actor: Actor,
  form: FormData,
): Promise<{ typed: UnitTexts; result: Result<{ id: string }> }> {
  const typed = textsOf(form, unitFields) as UnitTexts;
  if (form.get("intent") !== "add_unit") return { typed, result: refuse("unknown_intent") };
  const parsed = parseUnit(typed);
  if ("errors" in parsed) return { typed, result: invalid(parsed.errors) };
  return { typed, result: await saveUnit(actor, parsed.unit, null) };
}

/** Changes a unit by a posted form. Where it stands and how it is called stays. */
export async function postUnit(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<{ typed: UnitTexts; result: Result<{ id: string }> }> {
  const known = await getUnit(actor, id);
  const { building, floor, unit } = known.texts;
  const typed = { ...(textsOf(form, unitFields) as UnitTexts), building, floor, unit };
  if (form.get("intent") !== "save_unit") return { typed, result: refuse("unknown_intent") };
  const version = Number(form.get("version"));
  if (!Number.isSafeInteger(version)) throw notFound();
  const parsed = parseUnit(typed);
  if ("errors" in parsed) return { typed, result: invalid(parsed.errors) };
  return { typed, result: await saveUnit(actor, parsed.unit, version) };
}
