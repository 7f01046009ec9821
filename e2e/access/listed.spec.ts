import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { transitions } from "~/features/applications";
import { ask } from "../support/ask";
import { fill, routePaths } from "../support/routes";
import { expect, test } from "../support/test";
import { routes, stepRoutes } from "./table";

test("every address of the portal is in the table, and none that is gone", async () => {
  expect(await routePaths()).toEqual(Object.keys(routes).sort());
});

test("every intent in the sources is in the table or the lifecycle's", async () => {
  const files = (await readdir("app", { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes(".test.") && !name.startsWith("generated"),
  );
  const pattern = /(?:\bintent === |name="intent"\s+value=)"([a-z_]+)"/g;
  const found = new Set<string>();
  for (const file of files) {
    const text = await readFile(path.join("app", file), "utf8");
    for (const [, intent = ""] of text.matchAll(pattern)) found.add(intent);
  }
  const listed = [
    ...Object.values(routes).flatMap((route) => Object.keys(route.intents ?? {})),
    ...transitions.map((row) => row.intent),
  ];
  expect([...found].filter((intent) => !listed.includes(intent))).toEqual([]);
});

test("only addresses that the table knows to take forms take any", async ({ portal }) => {
  for (const [pattern, route] of Object.entries(routes)) {
    const takes = route.intents !== undefined || stepRoutes.some((one) => one === pattern);
    const { status } = await ask(portal.address, fill(pattern), { form: { intent: "nothing" } });
    if (takes) expect(status, pattern).not.toBe(405);
    else expect([404, 405], pattern).toContain(status);
  }
});
