import { test as base } from "../support/test";
import { type Cast, makeCast } from "./cast";
import { makeScene, type Scene } from "./scene";

/** Everybody with a session, and the things they may or may not see; made once a worker. */
export const test = base.extend<object, { cast: Cast; scene: Scene }>({
  cast: [
    async ({ portal }, use) => {
      if (!portal) throw new Error("no portal to act in");
      await use(await makeCast());
    },
    { scope: "worker", timeout: 120_000 },
  ],
  scene: [
    async ({ cast }, use) => use(await makeScene(cast)),
    { scope: "worker", timeout: 120_000 },
  ],
});

export { expect } from "@playwright/test";
