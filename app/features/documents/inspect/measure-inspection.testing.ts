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
const started = process.cpuUsage();
const result = await inspectFile({ path: file, fileName, declaredType: "", sizeBytes }, allFormats);
// What the processor did, whatever else runs on the machine.
const { user, system } = process.cpuUsage(started);
const milliseconds = Math.round((user + system) / 1_000);
clearInterval(sampling);
sample();
const code = result.ok ? "taken" : result.refusal.code;
console.log(JSON.stringify({ code, milliseconds, megabytes: Math.round(most / 1_048_576) }));
