import { buildPortal } from "./support/build-portal";
import { lintChecks, type Outcome, report, typeCheck } from "./support/checks";
import { command } from "./support/command";
import { step } from "./support/progress";
import { provideScanner } from "./support/provide-scanner";
import { playwrightRun, vitestRun } from "./support/test-runs";

const parts: Record<string, (filters: string[]) => Promise<Outcome[]>> = {
  lint: () => step("Lint", lintChecks),
  types: () => step("Types", async () => [await typeCheck()]),
  unit: async (filters) => {
    await provideScanner();
    return [await vitestRun(filters)];
  },
  journeys: async (filters) => {
    await buildPortal();
    return [await playwrightRun(filters)];
  },
};

/** One after another; the parts of a line run at once, since each of them keeps one processor busy. */
const order = [["lint", "types"], ["unit"], ["journeys"]];

/** A part that cannot even run is one failure and does not keep the others from running. */
async function runPart(name: string, filters: string[]): Promise<Outcome[]> {
  try {
    return (await parts[name]?.(filters)) ?? [];
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    return [{ title: name, passed: 0, failed: 1, output }];
  }
}

await command(async () => {
  const [part, ...filters] = process.argv.slice(2);
  if (part && !parts[part]) {
    throw new Error(`Usage: npm test [-- ${Object.keys(parts).join(" | ")} [file name part]]`);
  }
  const outcomes: Outcome[] = [];
  for (const names of part ? [[part]] : order) {
    const done = await Promise.all(names.map((name) => runPart(name, filters)));
    outcomes.push(...done.flat());
  }
  const code = report(outcomes);
  const sum = (key: "passed" | "failed") => outcomes.reduce((all, one) => all + one[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return code;
});
