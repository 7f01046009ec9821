import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * Starts a thread of this program: beside the bundle or its parts once built, under the name that the build gives
 * it; from its source under `app` in tests and development, by way of tsx.
 */
export function openThread(
  { built, source }: { built: string; source: string },
  options: WorkerOptions,
): Worker {
  const file = [here, path.dirname(here)]
    .map((folder) => path.join(folder, built))
    .find((one) => existsSync(one));
  if (file) return new Worker(file, options);
  const url = pathToFileURL(path.join(path.dirname(here), source)).href;
  const start = `import("tsx/esm/api").then((tsx) => {
    tsx.register();
    return import(${JSON.stringify(url)});
  })`;
  return new Worker(start, { ...options, eval: true });
}
