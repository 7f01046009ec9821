import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { crowdedSite } from "../../../../../e2e/load/data/crowded-site";
import type { Progress } from "../optimise";
import { company, problemOf, siteOf, unit } from "../optimiser.testing";
import { defaultSettings } from "../settings";
import { optimiseInThread } from "./optimise-in-thread.server";

/** A question that nobody answers in a minute. */
const hard = () => ({
  ...crowdedSite(),
  pinned: [],
  forbidden: [],
  settings: { ...defaultSettings, gap: 0, seconds: 600 },
});
const never = () => new AbortController().signal;

// A thread starts in half a second on an idle machine and in ten on a crowded one.
describe("a search in a thread of its own", { timeout: 120_000 }, () => {
  it("answers as it would in this one", async () => {
    const problem = problemOf(siteOf([unit("A-1")]), [company("one", [{}])]);
    const outcome = await optimiseInThread(problem, () => {}, never());
    expect(outcome).toMatchObject({
      kind: "proposal",
      proposal: { proven: true, placed: [{ applicationId: "one", unitIds: ["A-1"] }] },
    });
  });

  it("is ended by its signal while this thread goes on working", async () => {
    const stop = new AbortController();
    const told: Progress[] = [];
    const began = performance.eventLoopUtilization();
    const outcome = await optimiseInThread(
      hard(),
      (progress) => {
        told.push(progress);
        stop.abort();
      },
      stop.signal,
    );
    expect(outcome).toEqual({ kind: "failed", why: "interrupted" });
    expect(told[0]?.options).toBeGreaterThan(1000);
    expect(performance.eventLoopUtilization(began).utilization).toBeLessThan(0.3);
  });

  it("is given up when it does not come to an end, and never begun once stopped", async () => {
    expect(await optimiseInThread(hard(), () => {}, never(), 2)).toEqual({
      kind: "failed",
      why: "time",
    });
    expect(await optimiseInThread(hard(), () => {}, AbortSignal.abort())).toEqual({
      kind: "failed",
      why: "interrupted",
    });
  });
});
