import { transitions } from "~/features/applications";
import { ask } from "../support/ask";
import { fill } from "../support/routes";
import { expect, test } from "./access-test";
import { type Persona, personas, rolesOf } from "./cast";
import { paramsOf } from "./scene";
import { routes } from "./table";

/** The forms of a page: where each posts to, and what its buttons ask for. */
function formsOf(body: string, page: string): { path: string; intents: string[] }[] {
  return body
    .split("<form")
    .slice(1)
    .map((rest) => {
      const form = rest.slice(0, rest.indexOf("</form>"));
      const [head = ""] = form.split(">");
      const action = /action="([^"]*)"/.exec(head)?.[1]?.replaceAll("&amp;", "&");
      const fields = form.match(/<(?:button|input)[^>]*name="intent"[^>]*>/g) ?? [];
      const intents = fields.map((field) => /value="([^"]*)"/.exec(field)?.[1] ?? "");
      return { path: action?.split(/[?#]/)[0] || page, intents: [...new Set(intents)] };
    });
}

/** Whether the lifecycle knows the step as one of this person's, whatever the status. */
function takes(persona: Persona, intent: string): boolean {
  const roles: readonly string[] = persona === "owner" ? ["owner"] : rolesOf(persona);
  return transitions.some(
    (row) => row.intent === intent && row.by.some((by) => roles.includes(by)),
  );
}

test("(peer failure 14: a forbidden button is shown) every button of every page is one that its reader may press", async ({
  portal,
  cast,
  scene,
}) => {
  const wrong: string[] = [];
  let pressed = 0;
  for (const [pattern, route] of Object.entries(routes)) {
    const fillings = route.draft ? (["own", "draft"] as const) : (["own"] as const);
    for (const filling of fillings) {
      const path = fill(pattern, paramsOf(scene, pattern, filling));
      const door = filling === "own" ? route.get : (route.draft ?? route.get);
      for (const persona of personas) {
        // The other company's pages about itself are as ours; the table speaks of ours.
        if (door(persona) !== "page" || persona.startsWith("other_")) continue;
        const { body } = await ask(portal.address, path, { cookie: cast.cookie[persona] });
        for (const form of formsOf(body, path)) {
          const target = Object.entries(routes).find(
            ([one]) => fill(one, paramsOf(scene, one, filling)) === form.path,
          );
          const known = target?.[1].intents ?? {};
          for (const intent of form.intents) {
            const may = known[intent]?.(persona) === "page" || takes(persona, intent);
            if (!may) wrong.push(`${persona} ${path}: ${intent} at ${form.path}`);
            pressed += 1;
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(pressed, "buttons looked at").toBeGreaterThan(200);
});
