import { ask } from "../support/ask";
import { fill } from "../support/routes";
import { Snapshots } from "../support/snapshot";
import { expect, test } from "./access-test";
import { personas } from "./cast";
import { outcomeOf } from "./outcome";
import type { Filling } from "./route";
import { paramsOf } from "./scene";
import { routes } from "./table";

const title = "Лаборатория и участок CAR-T";

test("every address shows each person exactly what is theirs, and reading changes nothing", async ({
  portal,
  cast,
  scene,
}) => {
  const snapshots = await Snapshots.of(portal.databaseUrl);
  const before = await snapshots.take();
  const wrong: string[] = [];
  for (const [pattern, route] of Object.entries(routes)) {
    const fillings: Filling[] = ["own"];
    if (route.draft) fillings.push("draft");
    if (route.none) fillings.push("none");
    for (const filling of fillings) {
      const path = fill(pattern, paramsOf(scene, pattern, filling));
      const door = filling === "own" ? route.get : (route[filling] ?? route.get);
      for (const persona of personas) {
        const cookie = cast.cookie[persona];
        const answer = await ask(portal.address, path, { cookie });
        const expected = door(persona);
        const came = outcomeOf(answer);
        if (came !== expected)
          wrong.push(`${persona} ${path} (${filling}): ${came}, not ${expected}`);
        const data = await ask(portal.address, `${path === "/" ? "/_root" : path}.data`, {
          cookie,
        });
        if (data.status >= 500) wrong.push(`${persona} ${path}.data: ${data.status}`);
        const leaks = expected !== "page" && (answer.body + data.body).includes(title);
        if (leaks) wrong.push(`${persona} ${path}: reads what is not theirs`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(await snapshots.take()).toEqual(before);
  await snapshots.close();
});

test("what is another company's looks the same as what does not exist", async ({
  portal,
  cast,
  scene,
}) => {
  const shape = (body: string, { id = "", file = "" }: Record<string, string>) =>
    body
      .replaceAll(id, "ID")
      .replaceAll(file, "FILE")
      .replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, "");
  for (const [pattern, route] of Object.entries(routes)) {
    if (!pattern.includes(":id") || !route.none) continue;
    const strangers = ["other_owner", "other_viewer", "expert", "barred_reader"] as const;
    for (const persona of [...strangers, "owner", "assigned_expert"] as const) {
      const cookie = cast.cookie[persona];
      const known = persona === "owner" || persona === "assigned_expert";
      if (!known && route.get(persona) === "page") continue;
      const foreign = paramsOf(scene, pattern, known ? "foreign" : "own");
      const none = paramsOf(scene, pattern, "none");
      const one = await ask(portal.address, fill(pattern, foreign), { cookie });
      const two = await ask(portal.address, fill(pattern, none), { cookie });
      expect(one.status, `${persona} ${pattern}`).toBe(two.status);
      expect(shape(one.body, foreign), `${persona} ${pattern}`).toBe(shape(two.body, none));
      const page = await ask(portal.address, `${fill(pattern, foreign)}.data`, { cookie });
      const nothing = await ask(portal.address, `${fill(pattern, none)}.data`, { cookie });
      expect(page.status, `${persona} ${pattern}.data`).toBe(nothing.status);
      expect(shape(page.body, foreign)).toBe(shape(nothing.body, none));
    }
  }
});
