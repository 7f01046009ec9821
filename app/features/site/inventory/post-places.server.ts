import type { Actor } from "~/features/accounts";
import { checkFields, textsOf } from "~/platform/check-fields";
import { forbidden, notFound } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import {
  buildingNames,
  buildingSchema,
  floorNames,
  floorSchema,
  limitNames,
  limitSchema,
  plotNames,
  plotSchema,
} from "./place-schemas";
import { getBuilding, getPlot } from "./places.server";
import { saveBuilding } from "./save-building.server";
import { saveFloor } from "./save-floor.server";
import { removeLimit, saveLimit } from "./save-limit.server";
import { savePlot } from "./save-plot.server";

/** What was typed into a form of these pages, given back when it is refused. */
export type TypedPlace = { intent: string; texts: Record<string, string>; published: boolean };

export type PostedPlace = { typed: TypedPlace; result: Result; code: string };

function readPosted(form: FormData, names: readonly string[]): TypedPlace {
  return {
    intent: String(form.get("intent") ?? ""),
    texts: textsOf(form, names),
    published: form.get("published") !== null,
  };
}

function versionOf(form: FormData): number {
  const version = Number(form.get("version") ?? 0);
  if (!Number.isSafeInteger(version)) throw notFound();
  return version;
}

const done = (result: Result<unknown>): Result =>
  result.ok ? { ok: true, value: undefined } : result;

/** Adds a plot, or changes the one of this code. */
export async function postPlot(actor: Actor, code: string, form: FormData): Promise<PostedPlace> {
  if (!managesSite(actor)) throw forbidden();
  const { plot } = await getPlot(actor, code);
  const typed = readPosted(form, plotNames);
  if (plot.id) typed.texts.code = plot.texts.code ?? "";
  if (typed.intent !== "save_plot") return { typed, result: refuse("unknown_intent"), code };
  const input = checkFields(plotSchema, typed.texts);
  if (!input.ok) return { typed, result: input, code };
  const result = await savePlot(actor, plot.id, versionOf(form), input.value);
  return { typed, result: done(result), code: input.value.code };
}

/** Does what a form of a building's page asks for: the building itself, a floor of it, a limit of it. */
export async function postBuilding(
  actor: Actor,
  code: string,
  form: FormData,
): Promise<PostedPlace> {
  if (!managesSite(actor)) throw forbidden();
  const { building } = await getBuilding(actor, code);
  const intent = String(form.get("intent") ?? "");
  if (intent === "save_building") {
    const typed = readPosted(form, buildingNames);
    if (building.id) typed.texts.code = building.texts.code ?? "";
    const input = checkFields(buildingSchema, typed.texts);
    if (!input.ok) return { typed, result: input, code };
    const given = { ...input.value, published: typed.published };
    const result = await saveBuilding(actor, building.id, versionOf(form), given);
    return { typed, result: done(result), code: input.value.code };
  }
  if (!building.id) throw notFound();
  if (intent === "save_floor") {
    const typed = readPosted(form, floorNames);
    const input = checkFields(floorSchema, typed.texts);
    return { typed, result: input.ok ? await saveFloor(actor, code, input.value) : input, code };
  }
  return postLimit(actor, code, form);
}

/** Does what a form of limits asks for, of a building or (null) of the site. */
export async function postLimit(
  actor: Actor,
  building: string | null,
  form: FormData,
): Promise<PostedPlace> {
  if (!managesSite(actor)) throw forbidden();
  const typed = readPosted(form, limitNames);
  const code = building ?? "";
  if (typed.intent === "remove_limit") {
    const result = await removeLimit(actor, building, String(form.get("limit") ?? ""));
    return { typed, result, code };
  }
  if (typed.intent !== "save_limit") return { typed, result: refuse("unknown_intent"), code };
  const input = checkFields(limitSchema, typed.texts);
  return { typed, result: input.ok ? await saveLimit(actor, building, input.value) : input, code };
}
