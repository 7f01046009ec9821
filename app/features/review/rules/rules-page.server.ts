import type { Actor } from "~/features/accounts";
import { forbidden, notFound } from "~/platform/http.server";
import { ruleChanges } from "./changes/rule-changes";
import { type EditedKind, editedKinds, isEditedKind, ruleForms } from "./forms/rule-forms";
import { typedOf } from "./forms/typed";
import { readStanding } from "./read-standing.server";
import { editsRules, readsRules } from "./rule-readers";
import { bodyAt, listVersions, type RuleVersion, versionInForce } from "./rule-versions.server";

export type RulesOverview = {
  tables: { kind: EditedKind; inForce: RuleVersion }[];
  mayEdit: boolean;
};

/** The tables by which the review works, each with its version in force. 403 for those who may not read them. */
export async function getRulesOverview(actor: Actor): Promise<RulesOverview> {
  if (!readsRules(actor)) throw forbidden();
  const tables = await Promise.all(
    editedKinds.map(async (kind) => ({ kind, inForce: await versionInForce(kind) })),
  );
  return { tables, mayEdit: editsRules(actor) };
}

export type RulesPageData = Awaited<ReturnType<typeof getRulesPage>>;

const numberOf = (text: string | null) => (/^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : null);

/**
 * One table: a version in full, the one in force unless another is asked for, what it changed of the one
 * before it, and the list of all. 404 for a table or a version that there is not.
 */
export async function getRulesPage(
  actor: Actor,
  kind: string,
  asked: { version: string | null; before: string | null },
) {
  if (!readsRules(actor)) throw forbidden();
  if (!isEditedKind(kind)) throw notFound();
  const inForce = await versionInForce(kind);
  const version = asked.version === null ? inForce.version : numberOf(asked.version);
  if (version === null || version > inForce.version) throw notFound();
  const { shape } = ruleForms[kind];
  const rows = typedOf(shape, await bodyAt(kind, version));
  const [list, chosen] = await Promise.all([
    listVersions(kind, numberOf(asked.before)),
    version === inForce.version ? inForce : listVersions(kind, version + 1).then(first),
  ]);
  const before = version > 1 ? typedOf(shape, await bodyAt(kind, version - 1)) : null;
  return {
    kind,
    inForce,
    chosen,
    rows,
    changes: before && ruleChanges(shape, before, rows),
    list,
    standing: await readStanding(),
    mayEdit: editsRules(actor),
  };
}

function first({ versions: [newest] }: { versions: RuleVersion[] }): RuleVersion {
  if (!newest) throw notFound();
  return newest;
}
