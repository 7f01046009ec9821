import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// Node wants a word with each import of JSON that bundlers do without; the messages are imported plainly.
export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".json")) return next(url, context);
  const source = `export default ${await readFile(fileURLToPath(url), "utf8")}`;
  return { format: "module", source, shortCircuit: true };
}
