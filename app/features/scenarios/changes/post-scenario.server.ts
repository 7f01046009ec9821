import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { cleanLine, cleanText } from "~/features/applications";
import { latestQuarter, parseQuarter, type Quarters } from "~/features/site";
import { textsOf } from "~/platform/check-fields";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { makesScenarios, readsScenario } from "../access";
import { applyScenario } from "../apply/apply-scenario.server";
import { type ShownFault, shownFaults } from "../apply/shown-faults.server";
import { freezeScenario } from "../freeze/freeze-scenario.server";
import { addCandidates, removeCandidate } from "./change-candidates.server";
import type { ScenarioRef } from "./lock-scenario.server";
import { copyScenario } from "./make-scenario.server";
import { pinPhase, placePhase, unplacePhase } from "./place-phase.server";
import { renameScenario } from "./rename-scenario.server";

const names = [
  "intent",
  "version",
  "application",
  "phase",
  "unit",
  "moved",
  "from",
  "until",
  "number",
  "name",
  "note",
  "key",
  "command",
] as const;

/** What was typed into a form of a scenario's page, given back when it is refused. */
export type TypedScenario = Record<(typeof names)[number], string>;

export type PostedScenario = {
  typed: TypedScenario;
  result: Result<unknown>;
  /** of a scenario that could not be applied: what is in the way of what */
  faults: ShownFault[];
};

/** Does what a form of a scenario's page asks for; 404 for those for whom it does not exist. */
export async function postScenario(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<PostedScenario> {
  const typed = textsOf(form, names) as TypedScenario;
  const row = z.uuid().safeParse(id).success
    ? await prisma.scenario.findUnique({ where: { id }, select: { state: true } })
    : null;
  if (!row || !readsScenario(actor, row.state)) throw notFound();
  if (!makesScenarios(actor)) return { typed, result: refuse("forbidden"), faults: [] };
  const ref = { id, version: Number(/^\d{1,9}$/.exec(typed.version)?.[0] ?? -1) };
  if (typed.intent === "apply_scenario") {
    const command = typed.command === "reserve" ? "reserve" : "hold";
    const { result, faults } = await applyScenario(actor, ref, command);
    return { typed, result, faults: await shownFaults(actor, faults) };
  }
  return { typed, result: await act(actor, ref, typed, form), faults: [] };
}

async function act(
  actor: Actor,
  ref: ScenarioRef,
  typed: TypedScenario,
  form: FormData,
): Promise<Result<unknown>> {
  const applicationId = z.uuid().safeParse(typed.application).success ? typed.application : "";
  const of = { applicationId, phase: /^[0-5]$/.test(typed.phase) ? Number(typed.phase) : -1 };
  switch (typed.intent) {
    case "place_phase":
    case "move_unit": {
      const quarters = readQuarters(typed);
      if (!quarters.ok) return quarters;
      const units =
        typed.intent === "move_unit" ? await unitsAfter(ref, of, typed) : codesOf(typed);
      return placePhase(actor, ref, { ...of, units, quarters: quarters.value });
    }
    case "unplace_phase":
      return unplacePhase(actor, ref, of);
    case "pin_phase":
    case "unpin_phase":
      return pinPhase(actor, ref, { ...of, pinned: typed.intent === "pin_phase" });
    case "add_candidates": {
      const ids = form.getAll("candidates").filter((one) => typeof one === "string");
      return addCandidates(actor, ref, { ids, number: cleanLine(typed.number.slice(0, 100)) });
    }
    case "remove_candidate":
      return removeCandidate(actor, ref, applicationId);
    case "rename_scenario":
      return renameScenario(actor, ref, naming(typed));
    case "copy_scenario": {
      const key = z.uuid().safeParse(typed.key);
      if (!key.success) return refuse("stale");
      return copyScenario(actor, { key: key.data, from: ref.id, ...naming(typed) });
    }
    case "freeze_scenario":
      return freezeScenario(actor, ref);
    default:
      return refuse("unknown_intent");
  }
}

/** A name and a note as they were typed. */
export const naming = ({ name, note }: Pick<TypedScenario, "name" | "note">) => ({
  name: cleanLine(name.slice(0, 500)),
  note: cleanText(note.slice(0, 8000)),
});

/** The quarters of a form: the first one and the one that it ends with, both included. */
function readQuarters({ from, until }: TypedScenario): Result<Quarters> {
  const [first, last] = [parseQuarter(from), parseQuarter(until)];
  const fields: FieldErrors = {};
  if (first === null) fields.from = { code: "quarter_unknown" };
  if (last === null) fields.until = { code: "quarter_unknown" };
  else if (first !== null && last < first) fields.until = { code: "until_before_from" };
  else if (last >= latestQuarter) fields.until = { code: "quarter_unknown" };
  return first === null || last === null || Object.keys(fields).length > 0
    ? invalid(fields)
    : ok({ from: first, until: last + 1 });
}

const codesOf = ({ unit }: Pick<TypedScenario, "unit">): string[] => [
  ...new Set(
    cleanLine(unit.slice(0, 400))
      .split(/[\s,;]+/)
      .filter((code) => code !== ""),
  ),
];

/** The units of a phase when one of them was drawn onto another. */
async function unitsAfter(
  { id }: ScenarioRef,
  of: { applicationId: string; phase: number },
  typed: TypedScenario,
): Promise<string[]> {
  if (of.applicationId === "") return codesOf(typed);
  const rows = await prisma.scenarioPlacement.findMany({
    where: { scenarioId: id, ...of },
    select: { unit: { select: { code: true } } },
  });
  const rest = rows.map(({ unit }) => unit.code).filter((code) => code !== typed.moved);
  return [...new Set([...codesOf(typed), ...rest])];
}
