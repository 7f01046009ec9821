import type { Actor } from "~/features/accounts";
import { cleanText } from "~/features/applications";
import { forbidden, notFound } from "~/platform/http.server";
import { type FieldErrors, invalid, type Refusal, type Result } from "~/platform/refusal";
import { checkRules, type EditedKind, isEditedKind, ruleForms } from "../forms/rule-forms";
import {
  changeRows,
  type RowAct,
  readTyped,
  rowActs,
  settled,
  type TypedRow,
  typedOf,
} from "../forms/typed";
import { readStanding } from "../read-standing.server";
import { editsRules } from "../rule-readers";
import { bodyAt, rulesInForce } from "../rule-versions.server";
import { changeRules } from "./change-rules.server";
import { type RuleChanges, ruleChanges } from "./rule-changes";

/** The form as it comes back: with other rows, with what it would change, or with what is wrong. */
export type ReturnedRules = {
  rows: TypedRow[];
  note: string;
  /** the version that the editing began from, or the one in force that it was compared with since */
  version: number;
  refusal: Refusal | null;
  fields: FieldErrors;
  /** what these rows would change of the version in force, when asked for or refused as stale */
  mine: RuleChanges | null;
  /** what others have changed since the editing began, and from which version on */
  theirs: { since: number; changes: RuleChanges } | null;
};

const noteField = "note";
const noteLength = { min: 10, max: 2_000 } as const;

/** Whether the posted intent only draws the form anew. */
function rowActOf(intent: string): RowAct | null {
  return rowActs.find((act) => act === intent) ?? null;
}

/**
 * Does what the form of a table asks for: changes its rows, tells what it would change, or puts it in force.
 * Nothing typed is lost. The value is the new version; null when the form comes back. 403 for all but the
 * administrator, 404 for a table that there is not.
 */
export async function postRules(
  actor: Actor,
  kind: string,
  form: FormData,
  row: number,
): Promise<{ result: Result<{ version: number } | null>; returned: ReturnedRules }> {
  if (!editsRules(actor)) throw forbidden();
  if (!isEditedKind(kind)) throw notFound();
  const intent = String(form.getAll("intent").at(-1) ?? "");
  const { shape } = ruleForms[kind];
  const rows = readTyped(form, shape);
  const given = form.get(noteField);
  const note = typeof given === "string" ? cleanText(given) : "";
  const version = Number(form.get("version") ?? Number.NaN);
  if (!Number.isSafeInteger(version) || version < 1 || version > 1_000_000) throw notFound();
  const returned = { rows, note, version, refusal: null, fields: {}, mine: null, theirs: null };
  const act = rowActOf(intent);
  if (act) {
    const changed = changeRows(rows, act, row);
    return { result: { ok: true, value: null }, returned: { ...returned, rows: changed } };
  }
  const compared = async () => ({ ...returned, ...(await compareRows(kind, version, rows)) });
  const checked = checkRules(kind, rows, await readStanding());
  const noteFault = intent === "change_rules" ? faultOfNote(note) : null;
  if (!checked.ok || noteFault) {
    const fields = { ...(checked.ok ? {} : checked.fields), ...noteFault };
    return refused(invalid(fields), await compared());
  }
  if (intent !== "change_rules") {
    return { result: { ok: true, value: null }, returned: await compared() };
  }
  const result = await changeRules(actor, kind, { body: checked.value, note, version });
  return result.ok ? { result, returned } : refused(result, await compared());
}

function refused(
  result: Exclude<Result<never>, { ok: true }>,
  returned: ReturnedRules,
): { result: typeof result; returned: ReturnedRules } {
  const { refusal, fields = {} } = result;
  return { result, returned: { ...returned, refusal, fields } };
}

function faultOfNote(note: string): FieldErrors | null {
  const { min, max } = noteLength;
  if (note.length < min) return { [noteField]: { code: "note_short", params: { min } } };
  return note.length > max ? { [noteField]: { code: "too_long", params: { max } } } : null;
}

/** How the typed rows differ from the version in force, and how that one differs from where they began. */
async function compareRows<K extends EditedKind>(
  kind: K,
  version: number,
  rows: readonly TypedRow[],
): Promise<Pick<ReturnedRules, "version" | "mine" | "theirs">> {
  const { shape } = ruleForms[kind];
  const current = await rulesInForce(kind);
  const inForce = typedOf(shape, current.body);
  const mine = ruleChanges(shape, inForce, settled(shape, rows));
  if (version >= current.version) return { version, mine, theirs: null };
  const began = typedOf(shape, await bodyAt(kind, version));
  const changes = ruleChanges(shape, began, inForce);
  return { version: current.version, mine, theirs: { since: version, changes } };
}
