import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { textsOf } from "~/platform/check-fields";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { announce } from "~/platform/live.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readSetting, writeSetting } from "~/platform/settings.server";
import { managesSite, readsSite } from "../access";
import { lockSiteTotals } from "../allocations/lock-units.server";
import { siteSetting } from "../inventory/site-setting.server";
import { siteTopic } from "../topics";
import { parseRules, type RulesTexts, rulesFields, writeRules } from "./rules-form";
import type { SiteRules } from "./site-rules";
import { readSiteRules, rulesSetting } from "./site-rules.server";

const { key } = rulesSetting;

export type RulesView = {
  texts: RulesTexts;
  /** 0 until somebody changes them for the first time */
  version: number;
  mayEdit: boolean;
  illustrative: boolean;
};

/** How space is counted and judged. 403 for those who do not read the site. */
export async function getRules(actor: Actor): Promise<RulesView> {
  if (!readsSite(actor)) throw forbidden();
  const [rules, row, { illustrative }] = await Promise.all([
    readSiteRules(),
    prisma.setting.findUnique({ where: { key }, select: { version: true } }),
    readSetting(siteSetting),
  ]);
  return {
    texts: writeRules(rules),
    version: row?.version ?? 0,
    mayEdit: managesSite(actor),
    illustrative,
  };
}

/**
 * Puts new rules in force for all that is judged from now on; what is kept stays kept, also where a limit
 * is passed now. Refused from a version that is no longer in force.
 */
async function changeRules(actor: Actor, rules: SiteRules, version: number): Promise<Result> {
  return inTransaction(async (tx) => {
    // Whoever is taking space now is judged by one set of rules.
    await lockSiteTotals(tx);
    if ((await versionOf(tx)) !== version) return refuse("stale");
    const [old, next] = [writeRules(await readSiteRules(tx)), writeRules(rules)];
    const changed = rulesFields.filter((field) => old[field] !== next[field]);
    if (changed.length === 0) return ok();
    await writeSetting(tx, rulesSetting, rules, actor.userId);
    await announce(tx, { topic: siteTopic, kind: "space" });
    const only = (texts: RulesTexts) =>
      Object.fromEntries(changed.map((field) => [field, texts[field]]));
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "leasing_manager",
      action: "setting.changed",
      subjectType: "setting",
      subjectId: key,
      before: only(old),
      after: only(next),
    });
    return ok();
  });
}

async function versionOf(tx: Tx): Promise<number> {
  const row = await tx.setting.findUnique({ where: { key }, select: { version: true } });
  return row?.version ?? 0;
}

/** Puts posted rules in force; what was typed is given back when they are refused. */
export async function postSiteRules(
  actor: Actor,
  form: FormData,
): Promise<{ typed: RulesTexts; result: Result }> {
  if (!managesSite(actor)) throw forbidden();
  const typed = textsOf(form, rulesFields) as RulesTexts;
  if (form.get("intent") !== "change_site_rules") {
    return { typed, result: refuse("unknown_intent") };
  }
  const parsed = parseRules(typed);
  if ("errors" in parsed) return { typed, result: invalid(parsed.errors) };
  const version = Number(/^\d{1,9}$/.exec(String(form.get("version")))?.[0] ?? -1);
  return { typed, result: await changeRules(actor, parsed.rules, version) };
}
