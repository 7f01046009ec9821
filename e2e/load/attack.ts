import autocannon from "autocannon";
import { cpuMilliseconds } from "./cpu-time";
import type { Target } from "./scenarios";

export type Timing = {
  /** good answers per second */
  rate: number;
  /** the slowest 2.5 % over the middle; whole milliseconds, so it says little below ten */
  tail: number;
  /** good answers per second of the Node process's own processor time: what other work on the machine disturbs least */
  perCpu: number;
};

/** Goes through the paths for that long; throws when any answer was not a 200. */
export async function timeReads(
  target: Target,
  paths: readonly string[],
  connections: number,
  seconds: number,
): Promise<Timing> {
  const used = cpuMilliseconds(target.pid);
  const result = await autocannon({
    url: target.address,
    connections,
    duration: seconds,
    headers: target.readerCookie ? { cookie: target.readerCookie } : {},
    requests: paths.map((path) => ({ method: "GET", path })),
  });
  const wrong = result.errors + result.non2xx;
  if (wrong > 0) throw new Error(`${target.name}: ${wrong} wrong answers to ${paths[0]}`);
  return timingOf(target, { result, count: result["2xx"], seconds: result.duration, used });
}

/** Submits each draft once; throws when any was not answered by a redirect. */
export async function timeSubmits(
  target: Target,
  ids: readonly string[],
  connections: number,
): Promise<Timing> {
  let next = 0;
  const used = cpuMilliseconds(target.pid);
  const began = performance.now();
  const result = await autocannon({
    url: target.address,
    connections,
    amount: ids.length,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: target.address,
      ...(target.submitterCookie ? { cookie: target.submitterCookie } : {}),
    },
    requests: [
      {
        method: "POST",
        body: target.submitBody,
        setupRequest: (request) => ({ ...request, path: target.submitPath(ids[next++] ?? "") }),
      },
    ],
  });
  const seconds = (performance.now() - began) / 1_000;
  if (result["3xx"] !== ids.length || result.errors > 0) {
    const told = `${result["2xx"]} × 2xx, ${result["4xx"]} × 4xx, ${result["5xx"]} × 5xx`;
    throw new Error(`${target.name}: of ${ids.length} submissions ${told}`);
  }
  return timingOf(target, { result, count: ids.length, seconds, used });
}

function timingOf(
  target: Target,
  run: { result: autocannon.Result; count: number; seconds: number; used: number | null },
): Timing {
  const { p50, p97_5 } = run.result.latency;
  const cpu = (cpuMilliseconds(target.pid) ?? 0) - (run.used ?? 0);
  return {
    rate: run.count / run.seconds,
    tail: p97_5 / Math.max(1, p50),
    perCpu: cpu > 0 ? run.count / (cpu / 1_000) : run.count / run.seconds,
  };
}
