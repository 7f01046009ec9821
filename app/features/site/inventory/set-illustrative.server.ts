import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { readSetting, writeSetting } from "~/platform/settings.server";
import { managesSite } from "../access";
import { siteSetting } from "./site-setting.server";

const { key } = siteSetting;

/** Says of the inventory, wherever it is shown, that it is invented, or that it is not. */
async function setIllustrative(actor: Actor, illustrative: boolean): Promise<Result> {
  if (!managesSite(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${key}))`;
    const before = await readSetting(siteSetting, tx);
    if (before.illustrative === illustrative) return ok();
    const after = { ...before, illustrative };
    await writeSetting(tx, siteSetting, after, actor.userId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "leasing_manager",
      action: "setting.changed",
      subjectType: "setting",
      subjectId: key,
      before,
      after,
    });
    return ok();
  });
}

/** Does what the posted switch asks for. */
export async function postIllustrative(actor: Actor, form: FormData): Promise<Result> {
  if (form.get("intent") !== "set_illustrative") return refuse("unknown_intent");
  return setIllustrative(actor, form.get("illustrative") === "yes");
}
