import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields, textsOf } from "~/platform/check-fields";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { readSetting, writeSetting } from "~/platform/settings.server";
import { type FileLimits, limitsSchema } from "../store/limits";
import { limitsSetting } from "../store/limits.server";
import { limitNames, limitsFormSchema, toLimits } from "./limits-form";

const { key } = limitsSetting;

/** Puts the posted limits in force; what was typed is given back when they are refused. */
export async function postLimits(
  actor: Actor,
  form: FormData,
): Promise<{ typed: Record<string, string>; result: Result }> {
  const typed = textsOf(form, limitNames);
  const checked = checkFields(limitsFormSchema, typed);
  if (!checked.ok) return { typed, result: checked };
  const version = Number(form.get("version") ?? Number.NaN);
  const limits = toLimits(checked.value);
  return { typed, result: await changeLimits(actor, { limits, version }) };
}

/**
 * Limits for what is uploaded from now on; files that are there already stay. A change made from a stale version is
 * refused, so that of two people nobody overwrites the other.
 */
export async function changeLimits(
  actor: Actor,
  input: { limits: FileLimits; version: number },
): Promise<Result> {
  if (!actor.staffRoles.includes("administrator")) return refuse("forbidden");
  const limits = limitsSchema.parse(input.limits);
  return inTransaction(async (tx) => {
    if ((await lockVersion(tx)) !== input.version) return refuse("stale");
    const before = await readSetting(limitsSetting, tx);
    if (JSON.stringify(before) === JSON.stringify(limits)) return ok();
    await writeSetting(tx, limitsSetting, limits, actor.userId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "administrator",
      action: "setting.changed",
      subjectType: "setting",
      subjectId: key,
      before,
      after: limits,
    });
    return ok();
  });
}

/** Holds the setting until the transaction ends, even before it has a row. */
async function lockVersion(tx: Tx): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${key}))`;
  const row = await tx.setting.findUnique({ where: { key }, select: { version: true } });
  return row?.version ?? 0;
}
