import { test as base } from "@playwright/test";
import { type Portal, withPortal } from "./portal";
import { Visitor, type VisitorOptions } from "./visitor";

type Worker = {
  portal: Portal;
  /** environment of the portal besides the usual */
  settings: Record<string, string>;
};
type Each = {
  /** lets somebody in at a browser of their own */
  visit: (options?: VisitorOptions) => Promise<Visitor>;
};

export const test = base.extend<Each, Worker>({
  settings: [{}, { scope: "worker", option: true }],
  portal: [
    async ({ settings }, use) => withPortal(use, settings),
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.address),
  visit: async ({ browser, portal }, use) => {
    const visitors: Visitor[] = [];
    await use(async (options) => {
      const visitor = await Visitor.arrive(browser, portal, options);
      visitors.push(visitor);
      return visitor;
    });
    for (const visitor of visitors) await visitor.goHome();
  },
});

export { expect } from "@playwright/test";
