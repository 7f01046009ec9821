import { installed, runNode, runProgram } from "./tool";

/** Outcome of a group of checks; `output` is what a person needs to mend the failures. */
export type Outcome = { title: string; passed: number; failed: number; output: string };

type Violation = { from: string; to: string; rule: { name: string; severity: string } };
type Cruise = {
  summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } };
};

async function whole(
  title: string,
  running: Promise<{ code: number; output: string }>,
): Promise<Outcome> {
  const { code, output } = await running;
  return code === 0
    ? { title, passed: 1, failed: 0, output: "" }
    : { title, passed: 0, failed: 1, output };
}

async function importZones(): Promise<Outcome> {
  const title = "import zones and circles";
  const script = installed("dependency-cruiser/bin/dependency-cruise.mjs");
  const folders = ["app", "prisma", "e2e"];
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders];
  const { output } = await runNode(script, args, { env: { NODE_NO_WARNINGS: "1" } });
  const from = output.indexOf("{");
  if (from < 0) return { title, passed: 0, failed: 1, output };
  const { summary } = JSON.parse(output.slice(from)) as Cruise;
  const errors = summary.violations.filter(({ rule }) => rule.severity === "error");
  const broken = new Set(errors.map(({ rule }) => rule.name));
  const lines = errors.map(({ rule, from: source, to }) => `${rule.name}: ${source} → ${to}`);
  const rules = summary.ruleSetUsed.forbidden.length;
  return {
    title,
    passed: rules - broken.size,
    failed: broken.size,
    output: lines.sort().join("\n"),
  };
}

/** Format and lint, import zones (one check a rule), unused code, schema files. */
export async function lintChecks(): Promise<Outcome[]> {
  const prisma = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  const biome = runNode(installed("@biomejs/biome/bin/biome"), ["check", "--max-diagnostics=200"]);
  const first = [await whole("format and lint", biome), await importZones()];
  return [
    ...first,
    await whole("unused code", runNode(installed("knip/bin/knip.js"), ["--no-progress"])),
    await whole(
      "schema files",
      runNode(installed("prisma/build/index.js"), ["format", "--check"], { env: prisma }),
    ),
  ];
}

/** Types of the whole repository; what did not change since the last time is not checked again. */
export function typeCheck(): Promise<Outcome> {
  const memory = ["--incremental", "--tsBuildInfoFile", "node_modules/.cache/types.tsbuildinfo"];
  return whole("types", runNode(installed("typescript/bin/tsc"), ["--noEmit", ...memory]));
}

/** Prints one line an outcome, the words of the failed ones, and returns the exit code. */
export function report(outcomes: Outcome[]): number {
  for (const { title, passed, failed, output } of outcomes) {
    if (failed > 0) console.log(`\n${output.trim()}\n`);
    console.log(`${failed === 0 ? "✔" : "✗"} ${title}: ${passed} passed, ${failed} failed`);
  }
  return outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** Runs a program for its exit code alone. */
export async function succeeds(program: string, args: string[]): Promise<boolean> {
  return (await runProgram(program, args, { show: true }).catch(() => ({ code: 1 }))).code === 0;
}
