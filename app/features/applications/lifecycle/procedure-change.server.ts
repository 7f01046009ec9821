import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { readSetting, writeSetting } from "~/platform/settings.server";
import { editsSettings } from "../access";
import { toForm } from "./procedure-schema";
import type { Procedure } from "./settings";
import { procedureSetting } from "./settings.server";

export type ProcedureView = {
  procedure: Procedure;
  /** 0 until somebody changes it for the first time. */
  version: number;
  updatedAt: Date | null;
};

const { key } = procedureSetting;

/** Terms and thresholds in force. 403 for anybody but the administrator. */
export async function getProcedure(actor: Actor): Promise<ProcedureView> {
  if (!editsSettings(actor)) throw forbidden();
  const [procedure, row] = await Promise.all([
    readSetting(procedureSetting),
    prisma.setting.findUnique({ where: { key }, select: { version: true, updatedAt: true } }),
  ]);
  return { procedure, version: row?.version ?? 0, updatedAt: row?.updatedAt ?? null };
}

/**
 * Puts new terms and thresholds in force for every step taken from now on; dates already set stay.
 * A change made from a stale version is refused, so that of two people nobody overwrites the other.
 */
export async function changeProcedure(
  actor: Actor,
  input: { procedure: Procedure; version: number },
): Promise<Result> {
  if (!editsSettings(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    if ((await lockVersion(tx)) !== input.version) return refuse("stale");
    const before = await readSetting(procedureSetting, tx);
    const changed = differences(before, input.procedure);
    if (changed.names.length === 0) return ok();
    await writeSetting(tx, procedureSetting, input.procedure, actor.userId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "administrator",
      action: "setting.changed",
      subjectType: "setting",
      subjectId: key,
      before: changed.before,
      after: changed.after,
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

/** What differs, by the form's names: the record shows no more than that. */
function differences(before: Procedure, after: Procedure) {
  const [old, next] = [toForm(before), toForm(after)];
  const names = Object.keys(next).filter((name) => old[name] !== next[name]);
  const only = (form: Record<string, string>) =>
    Object.fromEntries(names.map((name) => [name, form[name]]));
  return { names, before: only(old), after: only(next) };
}
