import type { Actor } from "~/features/accounts";
import { managesSite, parseQuarter, type Quarters, readsSite } from "~/features/site";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { cleanLine, cleanText } from "../form/clean-text";
import { getSubmitted } from "../staff-view.server";
import { moveSpace, prolongSpace, releaseSpace, strengthenSpace } from "./change-space.server";
import { takeSpace } from "./take-space.server";
import { joinList, leaveListBy } from "./wait-for-space.server";

const names = [
  "intent",
  "phase",
  "unit",
  "other",
  "from",
  "until",
  "waiver",
  "reason",
  "allocation",
  "version",
] as const;

/** What was typed into a form of the page, given back when it is refused. */
export type TypedSpace = Record<(typeof names)[number], string>;

const takes = { request_unit: "request", hold_unit: "hold", reserve_unit: "reserve" } as const;
const strengthens = {
  hold_allocation: "hold",
  reserve_allocation: "reserve",
  contract_allocation: "contract",
} as const;

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key);

/** The quarters of a form: the first one and the one that it ends with, both included. */
function readQuarters({ from, until }: TypedSpace): Result<Quarters> {
  const [first, last] = [parseQuarter(from), parseQuarter(until)];
  const fields: FieldErrors = {};
  if (first === null) fields.from = { code: "quarter_unknown" };
  if (last === null) fields.until = { code: "quarter_unknown" };
  else if (first !== null && last < first) fields.until = { code: "until_before_from" };
  return first === null || last === null || Object.keys(fields).length > 0
    ? invalid(fields)
    : ok({ from: first, until: last + 1 });
}

/** The units that were picked, or named by hand instead: one, or several of a building. */
const unitsOf = ({ unit, other }: TypedSpace): string[] => [
  ...new Set(
    cleanLine((other.trim() || unit).slice(0, 400))
      .split(/[\s,;]+/)
      .filter((code) => code !== ""),
  ),
];

/** Does what a form of an application's page of space asks for; 404 for whoever may not see the page. */
export async function postSpace(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<{ typed: TypedSpace; result: Result<unknown> }> {
  await getSubmitted(actor, applicationId);
  if (!readsSite(actor)) throw notFound();
  const typed = textsOf(form, names) as TypedSpace;
  return { typed, result: await act() };

  async function act(): Promise<Result<unknown>> {
    const { intent } = typed;
    if (!managesSite(actor)) return refuse("forbidden");
    const waiver = cleanText(typed.waiver.slice(0, 4000));
    const phase = /^[0-5]$/.test(typed.phase) ? Number(typed.phase) : -1;
    const unit = cleanLine(typed.unit.slice(0, 200));
    if (isKey(takes, intent)) {
      const quarters = readQuarters(typed);
      if (!quarters.ok) return quarters;
      const units = unitsOf(typed);
      const taken = { command: takes[intent], phase, units, quarters: quarters.value, waiver };
      return takeSpace(actor, applicationId, taken);
    }
    if (intent === "join_waiting") return joinList(actor, applicationId, phase);
    if (intent === "leave_waiting") return leaveListBy(actor, applicationId, phase);
    const ref = {
      id: isId(typed.allocation) ? typed.allocation : "00000000-0000-0000-0000-000000000000",
      version: Number(/^\d{1,9}$/.exec(typed.version)?.[0] ?? -1),
    };
    if (isKey(strengthens, intent)) {
      return strengthenSpace(actor, applicationId, {
        command: strengthens[intent],
        waiver,
        ...ref,
      });
    }
    if (intent === "prolong_hold") return prolongSpace(actor, applicationId, ref);
    if (intent === "release_allocation") {
      const reason = cleanText(typed.reason.slice(0, 4000));
      return releaseSpace(actor, applicationId, { reason, ...ref });
    }
    if (intent === "move_allocation") {
      const quarters = readQuarters(typed);
      if (!quarters.ok) return quarters;
      const moved = { phase, unit, quarters: quarters.value, waiver, ...ref };
      return moveSpace(actor, applicationId, moved);
    }
    return refuse("unknown_intent");
  }
}
