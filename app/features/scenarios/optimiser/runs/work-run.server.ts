import { siteTopic } from "~/features/site";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { type Attempt, onJob } from "~/platform/jobs.server";
import { announce } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import { judgePlan } from "../../judge/judge-plan";
import { type Outcome, proposalPlan } from "../answer/proposal";
import type { Progress } from "../optimise";
import { type Settings, settingsSchema } from "../settings";
import { optimiseInThread } from "./optimise-in-thread.server";
import { readProblem } from "./run-basis.server";

export const optimiseJob = "optimise";

/** How often progress is kept and told, and whether the run was cancelled is looked at. */
const beatMs = 1_000;

onJob(optimiseJob, ({ id }, attempt) => workRun(String(id), attempt));

type Change = Parameters<typeof prisma.proposalRun.updateMany>[0]["data"];

/** Changes a run that is still in a state, and tells of it; whether it was. */
function change(id: string, from: "queued" | "running", data: Change): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.proposalRun.updateMany({ where: { id, state: from }, data });
    if (count > 0) await announce(tx, { topic: siteTopic, kind: "proposal", ref: id });
    return count > 0;
  });
}

/**
 * Searches for a proposal: what it finds is kept once the judge has seen it beside the site as it is then. A run
 * that was under way when its process died is not begun again by itself: it says so, and people decide.
 */
export async function workRun(id: string, { signal }: Attempt): Promise<void> {
  if (!(await change(id, "queued", { state: "running", startedAt: now() }))) {
    await change(id, "running", { state: "failed", failure: "interrupted", endedAt: now() });
    return;
  }
  const run = await prisma.proposalRun.findUniqueOrThrow({ where: { id } });
  const settings = settingsSchema.parse(run.settings);
  const { problem, basis } = await readProblem(run.scenarioId, settings);
  await prisma.proposalRun.update({ where: { id }, data: { basis } });
  const outcome = await searchUnlessCancelled(id, signal, (tell, stop) =>
    optimiseInThread(problem, tell, stop),
  );
  const checked = await judgedAnew(run.scenarioId, settings, outcome);
  const endedAt = now();
  if (checked.kind === "failed") {
    await change(id, "running", { state: "failed", failure: checked.why, endedAt });
    return;
  }
  const state = checked.kind === "proposal" ? "done" : "infeasible";
  await change(id, "running", { state, outcome: { ...checked }, endedAt });
}

type Search = (tell: (progress: Progress) => void, stop: AbortSignal) => Promise<Outcome>;

/** Searches while the run is under way; keeps and tells how far it has come. */
async function searchUnlessCancelled(
  id: string,
  signal: AbortSignal | undefined,
  search: Search,
): Promise<Outcome> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener("abort", abort, { once: true });
  let latest: Progress | null = null;
  let told: Progress | null = null;
  const beat = async () => {
    try {
      if (latest !== told) {
        told = latest;
        if (!(await change(id, "running", { progress: told ?? undefined }))) stop.abort();
      } else if ((await prisma.proposalRun.count({ where: { id, state: "running" } })) === 0) {
        stop.abort();
      }
    } catch (error) {
      log.warn({ code: (error as { code?: unknown }).code }, "progress of a proposal not kept");
    }
    if (!stop.signal.aborted) timer = setTimeout(beat, beatMs);
  };
  let timer = setTimeout(beat, beatMs);
  try {
    return await search((progress) => {
      latest = progress;
    }, stop.signal);
  } finally {
    stop.abort();
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** The same outcome if nothing has come in its way meanwhile. */
async function judgedAnew(
  scenarioId: string,
  settings: Settings,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.kind !== "proposal") return outcome;
  const { problem } = await readProblem(scenarioId, settings);
  const { conflicts } = judgePlan(problem.site, problem.candidates, proposalPlan(outcome.proposal));
  return conflicts.length === 0 ? outcome : { kind: "failed", why: "moved_on" };
}
