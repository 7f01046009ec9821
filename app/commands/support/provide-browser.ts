import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { succeeds } from "./checks";
import { installDebianPackage } from "./debian-package";
import { say, step } from "./progress";
import { installed } from "./tool";

/** The shell has no windows to draw: journeys need a third less of the processor with it. */
const usual = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium for the journeys: CHROMIUM_PATH, Playwright's own, one that is installed, else Playwright's
 * download, else one of Debian's packages. Throws when none can be had.
 */
export async function provideBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH: there is no file ${named}.`);
  const found = [named ?? "", ...usual, chromium.executablePath()].find(existsSync);
  if (found) return found;
  say("There is no Chromium yet");
  const cli = installed("@playwright/test/cli.js");
  await step("Downloading Playwright's Chromium", () =>
    succeeds(process.execPath, [cli, "install", "chromium"]),
  );
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  for (const name of ["chromium-headless-shell", "chromium"]) {
    await installDebianPackage(name);
    const installedNow = usual.find(existsSync);
    if (installedNow) return installedNow;
  }
  throw new Error(
    "No Chromium: install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.",
  );
}
