import { stat } from "node:fs/promises";
import { allFormats } from "./formats";
import { inspectFile } from "./inspect-file.server";

/** Inspects the file named on the command line in this process alone and prints what it cost. */
const [, , file = "", fileName = ""] = process.argv;
const { size: sizeBytes } = await stat(file);
let most = 0;
const sample = () => {
  most = Math.max(most, process.memoryUsage.rss());
};
const sampling = setInterval(sample, 2);
const started = performance.now();
const result = await inspectFile({ path: file, fileName, declaredType: "", sizeBytes }, allFormats);
const milliseconds = Math.round(performance.now() - started);
clearInterval(sampling);
sample();
const code = result.ok ? "taken" : result.refusal.code;
console.log(JSON.stringify({ code, milliseconds, megabytes: Math.round(most / 1_048_576) }));
