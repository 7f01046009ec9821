import type { Actor } from "~/features/accounts";
import { forbidden } from "~/platform/http.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import { isWhole, readNumber } from "../inventory/read-number";
import { isUnitCode } from "../inventory/unit-fields";
import { parseQuarter, type Quarter } from "../quarter";
import { inSiteTransaction } from "../site-transaction.server";
import { getDivision } from "./division-page.server";
import { mergeUnits } from "./merge-units.server";
import { splitUnit, type UnitPart } from "./split-unit.server";

/** More parts at once than anybody divides a unit into. */
export const mostParts = 8;

/** What was typed into the forms of the page, given back when it is refused. */
export type TypedDivision = {
  intent: string;
  quarter: string;
  parts: { code: string; area: string }[];
  code: string;
  /** ids of the units that it is to be one with */
  chosen: string[];
};

const textsAt = (form: FormData, name: string): string[] =>
  form
    .getAll(name)
    .slice(0, mostParts)
    .map((one) => (typeof one === "string" ? one.trim().slice(0, 100) : ""));

function readTyped(form: FormData): TypedDivision {
  const text = (name: string) => textsAt(form, name)[0] ?? "";
  const areas = textsAt(form, "area");
  return {
    intent: text("intent"),
    quarter: text("quarter"),
    parts: textsAt(form, "part").map((code, index) => ({ code, area: areas[index] ?? "" })),
    code: text("code"),
    chosen: form.getAll("unit").map(String).slice(0, 50),
  };
}

function readCode(code: string, field: string, errors: FieldErrors): string {
  if (code === "") errors[field] = { code: "required" };
  else if (!isUnitCode(code)) errors[field] = { code: "not_a_code" };
  return code;
}

function readArea(text: string, field: string, errors: FieldErrors): number {
  const area = readNumber(text);
  if (text === "") errors[field] = { code: "required" };
  else if (area === null) errors[field] = { code: "not_a_number" };
  else if (area < 0.1) errors[field] = { code: "out_of_bounds" };
  else if (!isWhole(area, 1)) errors[field] = { code: "too_many_digits", params: { digits: 1 } };
  return area ?? 0;
}

function readQuarter(text: string, errors: FieldErrors): Quarter {
  const quarter = parseQuarter(text);
  if (quarter === null) errors.quarter = { code: "not_a_quarter" };
  return quarter ?? 0;
}

/** The parts of a form; rows left empty are none. */
function readParts({ parts }: TypedDivision, errors: FieldErrors): UnitPart[] {
  const rows = parts.flatMap(({ code, area }, index) =>
    code === "" && area === "" ? [] : [{ code, area, index }],
  );
  if (rows.length < 2) errors.parts = { code: "one_part" };
  const read = rows.map(({ code, area, index }) => ({
    code: readCode(code, `part-${index}`, errors),
    areaM2: readArea(area, `area-${index}`, errors),
  }));
  for (const { code, index } of rows) {
    const twice = rows.some((other) => other.index < index && other.code === code);
    if (twice && code !== "") errors[`part-${index}`] = { code: "code_taken" };
  }
  return read;
}

/** Divides a unit or makes one of several by a posted form; what was typed is given back when it is refused. */
export async function postDivision(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<{ typed: TypedDivision; result: Result }> {
  if (!managesSite(actor)) throw forbidden();
  const { beside } = await getDivision(actor, id);
  const typed = readTyped(form);
  return { typed, result: await act() };

  async function act(): Promise<Result> {
    const errors: FieldErrors = {};
    const by = { userId: actor.userId, roles: actor.staffRoles };
    const version = Number(/^\d{1,9}$/.exec(String(form.get("version")))?.[0] ?? -1);
    if (typed.intent === "split_unit") {
      const quarter = readQuarter(typed.quarter, errors);
      const parts = readParts(typed, errors);
      if (Object.keys(errors).length > 0) return invalid(errors);
      return done(
        await inSiteTransaction((tx) => splitUnit(tx, by, { id, version, quarter, parts })),
      );
    }
    if (typed.intent !== "merge_units") return refuse("unknown_intent");
    const quarter = readQuarter(typed.quarter, errors);
    const code = readCode(typed.code, "code", errors);
    const chosen = new Set(typed.chosen);
    const others = beside.filter((one) => chosen.has(one.id));
    if (others.length === 0) errors.unit = { code: "merge_of_one" };
    if (Object.keys(errors).length > 0) return invalid(errors);
    const units = [{ id, version }, ...others.map((one) => ({ id: one.id, version: one.version }))];
    return done(await inSiteTransaction((tx) => mergeUnits(tx, by, { units, quarter, code })));
  }
}

const done = (result: Result<unknown>): Result => (result.ok ? ok() : result);
