import { ask } from "../support/ask";
import { fill } from "../support/routes";
import { Snapshots } from "../support/snapshot";
import { expect, test } from "./access-test";
import { type Cast, type Persona, personas } from "./cast";
import { outcomeOf } from "./outcome";
import { paramsOf, type Scene } from "./scene";
import { routes, stepRoutes } from "./table";

/** Fields that would do something if their intent were allowed. */
function fieldsFor(pattern: string, cast: Cast): Record<string, string> {
  if (pattern === "/portal/applications/new") {
    return {
      organisation: cast.company.id,
      applicant_type: "startup",
      track: "tenant_resident",
    };
  }
  return {
    user: cast.actor.viewer.userId,
    role: "owner",
    join_request: "00000000-0000-7000-8000-000000000000",
    invitation: "00000000-0000-7000-8000-000000000000",
    after: "leave",
    days: "7",
    letter_locale: "ru",
    roles: "administrator",
    email: "new@imc.example",
    full_name: "Новый Сотрудник",
    project_title: "Чужой заголовок",
    section: "project",
    version: "1",
    consent_processing: "yes",
    year: "2029",
    date: "2026-02-03",
    kind: "day_off",
    note: "Выдуманный праздник",
    source: "Нигде",
    tier: "applicant",
    body: "Чужие слова",
    experts: cast.actor.expert.userId,
    expert: cast.actor.expert.userId,
    comment: "Чужая причина",
    declaration: "none",
    answer: "accept",
  };
}

/** Where a form is posted to: the organisation's page names its organisation, staff work at no draft. */
function addressOf(pattern: string, scene: Scene, cast: Cast): string {
  const works =
    /^\/admin\/.*\/(messages|reviews|screening|technical|conditions|allocation|offer|agreement|reporting)$/.test(
      pattern,
    );
  const path = fill(pattern, paramsOf(scene, pattern, works ? "own" : "draft"));
  return ["/portal/organisation", "/portal/organisation/documents"].includes(pattern)
    ? `${path}?id=${cast.company.id}`
    : path;
}

test("nobody writes what is not theirs to write, by any form of any address", async ({
  portal,
  cast,
  scene,
}) => {
  const snapshots = await Snapshots.of(portal.databaseUrl);
  const before = await snapshots.take();
  const wrong: string[] = [];
  for (const [pattern, route] of Object.entries(routes)) {
    for (const [intent, door] of Object.entries(route.intents ?? {})) {
      const path = addressOf(pattern, scene, cast);
      for (const persona of personas) {
        const expected = door(persona);
        if (expected === "page") continue;
        const form = { ...fieldsFor(pattern, cast), ...(intent ? { intent } : {}) };
        const answer = await ask(portal.address, path, { cookie: cast.cookie[persona], form });
        const came = outcomeOf(answer);
        if (came !== expected) wrong.push(`${persona} ${intent} ${path}: ${came}, not ${expected}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(await snapshots.take()).toEqual(before);
  await snapshots.close();
});

test("no member reaches another company by ids in hidden fields", async ({
  portal,
  cast,
  scene,
}) => {
  const snapshots = await Snapshots.of(portal.databaseUrl);
  const before = await snapshots.take();
  const cookie = cast.cookie.other_owner;
  const tries: [path: string, form: Record<string, string>][] = [
    ["/portal/applications/new", fieldsFor("/portal/applications/new", cast)],
    ["/portal/organisation", { intent: "set_role", user: cast.actor.viewer.userId, role: "owner" }],
    ["/portal/organisation", { intent: "remove_member", user: cast.actor.editor.userId }],
    [
      `/portal/organisation?id=${cast.company.id}`,
      { intent: "remove_member", user: cast.actor.editor.userId },
    ],
    [`/portal/applications/${scene.submitted}`, { intent: "withdraw" }],
    [`/portal/applications/${scene.draft}/submit`, { intent: "submit", consent_processing: "yes" }],
  ];
  for (const [path, form] of tries) {
    const { status } = await ask(portal.address, path, { cookie, form });
    expect(status, `${path} ${form.intent}`).toBe(404);
  }
  expect(await snapshots.take()).toEqual(before);
  await snapshots.close();
});

test("a form of another site, of no site or of a sandbox is refused everywhere", async ({
  portal,
  cast,
  scene,
}) => {
  const snapshots = await Snapshots.of(portal.databaseUrl);
  const before = await snapshots.take();
  const takes = Object.keys(routes).filter(
    (pattern) => routes[pattern]?.intents || stepRoutes.some((one) => one === pattern),
  );
  const origins = ["https://evil.example", "null", "http://localhost:1", null, "", "nonsense"];
  const people: Persona[] = ["visitor", "owner", "administrator"];
  for (const pattern of takes) {
    const intents = Object.keys(routes[pattern]?.intents ?? { withdraw: 1 });
    for (const origin of origins) {
      for (const persona of people) {
        const { status } = await ask(portal.address, addressOf(pattern, scene, cast), {
          cookie: cast.cookie[persona],
          origin,
          form: { ...fieldsFor(pattern, cast), intent: intents[0] ?? "" },
        });
        expect(status, `${persona} ${pattern} from ${origin}`).toBe(403);
      }
    }
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const { status } = await ask(portal.address, addressOf(pattern, scene, cast), {
        method,
        cookie: cast.cookie.administrator,
        origin: "https://evil.example",
      });
      expect(status, `${method} ${pattern}`).toBe(403);
    }
  }
  const forwarded = await ask(portal.address, "/logout", {
    cookie: cast.cookie.owner,
    origin: "https://evil.example",
    form: {},
    headers: { "x-forwarded-host": "evil.example", "sec-fetch-site": "cross-site" },
  });
  expect(forwarded.status).toBe(403);
  expect(await snapshots.take()).toEqual(before);
  await snapshots.close();
});
