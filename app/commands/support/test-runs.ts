import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Outcome } from "./checks";
import { provideBrowser } from "./provide-browser";
import { installed, runNode } from "./tool";

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: { message?: string }[];
};

const playwrightConfig = "e2e/playwright.config.ts";

/** The end of what a runner said, where it sums up its failures; what passed is left out. */
function failuresAtEnd(output: string): string {
  const lines = output.split("\n").filter((line) => !/✓|could not be decoded/.test(line));
  return lines.join("\n").trim().slice(-6_000);
}

async function withReport<T>(
  run: (file: string) => Promise<{ code: number; output: string }>,
  count: (report: T) => { passed: number; failed: number },
  title: string,
): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), "imc-report-"));
  const file = path.join(folder, "report.json");
  try {
    const { code, output } = await run(file);
    if (!existsSync(file)) {
      const why = `${title}: ended with ${code}, no report.`;
      return { title, passed: 0, failed: 1, output: `${failuresAtEnd(output)}\n${why}` };
    }
    const counted = count(JSON.parse(await readFile(file, "utf8")) as T);
    // A run may fail outside of any test: then it must not count as clean.
    const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    return { title, passed: counted.passed, failed, output: failuresAtEnd(output) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unit and database tests; `filters` are file name parts. */
export function vitestRun(filters: string[]): Promise<Outcome> {
  const cli = installed("vitest/vitest.mjs");
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
  const env = { NODE_ENV: "test", ...colour };
  return withReport<VitestReport>(
    (file) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      return runNode(cli, ["run", ...reporters, ...filters], { env, show: true });
    },
    ({ numPassedTests, numFailedTests, testResults }) => {
      const unloadable = testResults.filter(
        ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
      );
      return { passed: numPassedTests, failed: numFailedTests + unloadable.length };
    },
    "unit and database tests",
  );
}

/** Journeys in a real browser against the built portal. */
export async function playwrightRun(filters: string[]): Promise<Outcome> {
  const title = "journeys";
  const specs = (await readdir("e2e", { recursive: true })).filter((name) =>
    name.endsWith(".spec.ts"),
  );
  if (specs.length === 0) return { title, passed: 0, failed: 0, output: "" };
  const browser = await provideBrowser();
  const cli = installed("@playwright/test/cli.js");
  return withReport<PlaywrightReport>(
    (file) =>
      runNode(cli, ["test", "--config", playwrightConfig, "--reporter=list,json", ...filters], {
        env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_ENV: "test" },
        show: true,
      }),
    ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
    }),
    title,
  );
}
