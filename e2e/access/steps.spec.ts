import { type Transition, transitions } from "~/features/applications";
import { ask } from "../support/ask";
import { fill } from "../support/routes";
import { clearFor } from "../support/staff";
import { expect, test } from "./access-test";
import { type Cast, type Persona, personas, rolesOf, shareOut } from "./cast";
import { ownMembers, submittedReaders } from "./doors";
import { outcomeOf } from "./outcome";
import { stepRoutes } from "./table";

const byPeople = transitions.filter((row) => !row.by.includes("clock"));

const formOf = (row: Transition) => ({
  intent: row.intent,
  ...(row.outcome ? { outcome: row.outcome } : {}),
  comment: "По итогам рассмотрения.",
  reason_code: "FINANCE",
  consent_processing: "yes",
});

/** Whether the table lets this person take the step at this address. */
function mayTake(row: Transition, persona: Persona, pattern: string): boolean {
  if (pattern.startsWith("/portal")) return persona === "owner" && row.by.includes("owner");
  if (persona === "barred_reader") return false;
  return rolesOf(persona).some((role) => (row.by as readonly string[]).includes(role));
}

async function read(id: string) {
  const { prisma } = await import("~/platform/db.server");
  const { status, revision } = await prisma.application.findUniqueOrThrow({ where: { id } });
  return { status, revision };
}

async function make(row: Transition, cast: Cast): Promise<string> {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const [status = "draft"] = row.from;
  // What the company itself answers must have been asked by somebody else than it will be asked again by.
  const { id } = await makeApplication({ company: { owner: cast.actor.owner }, status });
  await shareOut(cast, id);
  await clearFor(id, row.intent, row.outcome);
  return id;
}

for (const row of byPeople) {
  const name = [row.intent, row.outcome, "from", row.from[0]].filter(Boolean).join(" ");
  test(`${name} is taken by those of the table and by nobody else`, async ({ portal, cast }) => {
    let id = await make(row, cast);
    const wrong: string[] = [];
    for (const pattern of stepRoutes) {
      const path = fill(pattern, { id });
      const before = await read(id);
      const door = pattern.startsWith("/portal") ? ownMembers : submittedReaders;
      const draft = before.status === "draft";
      for (const persona of personas) {
        if (!draft && mayTake(row, persona, pattern)) continue;
        if (draft && mayTake(row, persona, pattern) && persona === "owner") continue;
        const cookie = cast.cookie[persona];
        const answer = await ask(portal.address, path, { cookie, form: formOf(row) });
        const came = outcomeOf(answer);
        const seen = door(persona);
        const unseen = draft && pattern.startsWith("/admin") && seen === "page";
        const expected = unseen ? ["missing"] : seen === "page" ? ["409", "forbidden"] : [seen];
        if (!expected.includes(came)) wrong.push(`${persona} ${path}: ${came}, not ${expected}`);
      }
      expect(await read(id), `${pattern} by the others`).toEqual(before);
    }
    let taken = false;
    for (const pattern of stepRoutes) {
      for (const persona of personas.filter((one) => mayTake(row, one, pattern))) {
        // A step may lead to where it began.
        if (taken) id = await make(row, cast);
        taken = true;
        const { revision } = await read(id);
        const { status } = await ask(portal.address, fill(pattern, { id }), {
          cookie: cast.cookie[persona],
          form: formOf(row),
        });
        if (status !== 303) wrong.push(`${persona} ${pattern}: ${status}, not 303`);
        if ((await read(id)).revision !== revision + 1)
          wrong.push(`${persona} ${pattern}: no step`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("the clock's own steps and steps that do not exist are nobody's", async ({ portal, cast }) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { owner } = cast.actor;
  const { id } = await makeApplication({ company: { owner }, status: "clarification_requested" });
  const before = await read(id);
  for (const intent of ["expire", "close_no_answer", "approve", "__proto__", "constructor", ""]) {
    for (const persona of ["owner", "coordinator", "administrator"] as const) {
      const pattern = persona === "owner" ? "/portal/applications/:id" : "/admin/applications/:id";
      const answer = await ask(portal.address, fill(pattern, { id }), {
        cookie: cast.cookie[persona],
        form: { intent, comment: "Пусть.", outcome: "approve" },
      });
      expect([400, 404, 409], `${persona} ${intent}`).toContain(answer.status);
    }
  }
  expect(await read(id)).toEqual(before);
});
