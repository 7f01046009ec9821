import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { cleanLine } from "~/features/applications";
import { textsOf } from "~/platform/check-fields";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { makesScenarios, readsScenario } from "../../access";
import { naming } from "../../changes/post-scenario.server";
import { cancelRun } from "../runs/cancel-run.server";
import { allowPlace, forbidPlace } from "../runs/forbid-place.server";
import { startRun } from "../runs/start-run.server";
import { takeOver, takeOverIntoCopy } from "../runs/take-over.server";
import { readSettings, settingFields } from "../settings-form";

const names = [
  "intent",
  "version",
  "key",
  "run",
  "candidate",
  "place",
  "ban",
  "name",
  "note",
  ...settingFields,
] as const;

/** What was typed into a form of the page, given back when it is refused. */
export type TypedProposal = Record<string, string>;

/** Does what a form of a proposal's page asks for; 404 for those for whom its scenario does not exist. */
export async function postProposal(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<{ typed: TypedProposal; result: Result<unknown> }> {
  const typed = textsOf(form, names);
  const row = z.uuid().safeParse(id).success
    ? await prisma.scenario.findUnique({ where: { id }, select: { state: true } })
    : null;
  if (!row || !readsScenario(actor, row.state)) throw notFound();
  if (!makesScenarios(actor)) return { typed, result: refuse("forbidden") };
  return { typed, result: await act(actor, id, typed) };
}

const idOf = (text = ""): string | null => (z.uuid().safeParse(text).success ? text : null);

async function act(
  actor: Actor,
  scenarioId: string,
  typed: TypedProposal,
): Promise<Result<unknown>> {
  const key = idOf(typed.key);
  const runId = idOf(typed.run);
  switch (typed.intent) {
    case "start_proposal": {
      const settings = readSettings(typed);
      if (!settings.ok) return settings;
      if (!key) return refuse("stale");
      return startRun(actor, { scenarioId, key, settings: settings.value });
    }
    case "cancel_proposal":
      return runId ? cancelRun(actor, scenarioId, runId) : refuse("not_under_way");
    case "forbid_place": {
      const everybody = typed.candidate === "";
      const applicationId = everybody ? null : (idOf(typed.candidate) ?? scenarioId);
      const place = cleanLine((typed.place ?? "").slice(0, 100));
      return forbidPlace(actor, { scenarioId, applicationId, place });
    }
    case "allow_place": {
      const ban = idOf(typed.ban);
      return ban ? allowPlace(actor, scenarioId, ban) : refuse("stale");
    }
    case "take_over": {
      if (!runId) return refuse("no_proposal");
      const version = Number(/^\d{1,9}$/.exec(typed.version ?? "")?.[0] ?? -1);
      return takeOver(actor, { id: scenarioId, version }, runId);
    }
    case "take_over_copy": {
      if (!runId) return refuse("no_proposal");
      if (!key) return refuse("stale");
      const named = naming({ name: typed.name ?? "", note: typed.note ?? "" });
      return takeOverIntoCopy(actor, scenarioId, { key, runId, ...named });
    }
    default:
      return refuse("unknown_intent");
  }
}
