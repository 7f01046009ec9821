import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { forbidden } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { makesScenarios } from "../access";
import { makeScenario } from "../changes/make-scenario.server";
import { naming } from "../changes/post-scenario.server";

const names = ["intent", "name", "note", "key"] as const;

export type TypedNewScenario = Record<(typeof names)[number], string> & { candidates: string[] };

/** Makes a scenario by the form of the list. 403 for those who make none. */
export async function postScenarios(
  actor: Actor,
  form: FormData,
): Promise<{ typed: TypedNewScenario; result: Result<{ id: string }> }> {
  if (!makesScenarios(actor)) throw forbidden();
  const texts = textsOf(form, names) as Record<(typeof names)[number], string>;
  const candidates = form.getAll("candidates").filter((one) => typeof one === "string");
  const typed = { ...texts, candidates };
  if (typed.intent !== "make_scenario") return { typed, result: refuse("unknown_intent") };
  const key = z.uuid().safeParse(typed.key);
  if (!key.success) return { typed, result: refuse("stale") };
  const input = { key: key.data, applicationIds: candidates, ...naming(typed) };
  return { typed, result: await makeScenario(actor, input) };
}
