import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { command } from "./support/command";
import { makeTemplates } from "./support/templates/make-templates";

await command(async () => {
  const folder = path.resolve("public/templates");
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of await makeTemplates()) {
    await writeFile(path.join(folder, name), bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
  return 0;
});
