import { existsSync, readdirSync } from "node:fs";
import { register } from "node:module";
import path from "node:path";
import { defineConfig } from "@playwright/test";

register("./support/json-modules.mjs", import.meta.url);

const browser = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
].find(existsSync);

const aloneDir = path.join(import.meta.dirname, "journeys/alone");

/**
 * A project for each journey that looks at the whole site, at all experts or moves the clock for everybody: projects
 * share no worker, so each of these files starts with a portal and a database of its own.
 */
const alone = readdirSync(aloneDir)
  .filter((file) => file.endsWith(".spec.ts"))
  .map((file) => ({
    name: file.replace(".spec.ts", ""),
    testDir: "journeys/alone",
    testMatch: file,
  }));

export default defineConfig({
  testDir: ".",
  outputDir: "../node_modules/.cache/e2e",
  globalSetup: "./support/global-setup.ts",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "journeys", testDir: "journeys", testIgnore: "alone/**" },
    ...alone,
    { name: "access", testDir: "access", timeout: 300_000 },
    { name: "faults", testDir: "faults", timeout: 180_000 },
  ],
});
