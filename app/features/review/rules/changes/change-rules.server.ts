import type { Actor } from "~/features/accounts";
import type { Reasons } from "~/features/applications";
import { setReasons } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { checkRules, type EditedKind, ruleForms } from "../forms/rule-forms";
import { typedOf } from "../forms/typed";
import { readStanding } from "../read-standing.server";
import type { RuleBody } from "../rule-kinds";
import { editsRules } from "../rule-readers";
import { currentRules } from "../rules.server";
import { ruleChanges, sayTheSame } from "./rule-changes";

export type NewRules<K extends EditedKind> = {
  body: RuleBody<K>;
  /** what was changed and why */
  note: string;
  /** the version that the editing began from */
  version: number;
};

/**
 * Puts a new version of a table in force for whatever begins from now on; what is under way keeps the one
 * it began with. Of two people who began from one version the first wins, the other is refused as stale;
 * the same table sent twice becomes one version. What is unsound is refused here as well, for another table
 * may have changed since the form was checked.
 */
export async function changeRules<K extends EditedKind>(
  actor: Actor,
  kind: K,
  { body, note, version }: NewRules<K>,
): Promise<Result<{ version: number }>> {
  if (!editsRules(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const subjectId = `review.${kind}`;
    // The tables have to agree with each other: one changes at a time.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('review.rules'))`;
    const current = await currentRules(tx, kind);
    const { shape } = ruleForms[kind];
    const changes = ruleChanges(shape, typedOf(shape, current.body), typedOf(shape, body));
    const stale = current.version !== version;
    if (sayTheSame(changes)) return stale ? ok({ version: current.version }) : refuse("unchanged");
    if (stale) return refuse("stale");
    const checked = checkRules(kind, typedOf(shape, body), await readStanding(tx));
    if (!checked.ok) return checked;
    const next = version + 1;
    await tx.reviewRule.create({
      data: {
        kind,
        version: next,
        body: checked.value,
        note,
        madeAt: now(),
        madeById: actor.userId,
      },
    });
    if (kind === "reasons") await setReasons(tx, next, checked.value as Reasons);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "administrator",
      action: "setting.changed",
      subjectType: "setting",
      subjectId,
      before: { version },
      after: { version: next, changes },
      comment: note,
    });
    return ok({ version: next });
  });
}
