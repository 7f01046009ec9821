import type { Actor, StaffRole } from "~/features/accounts";
import { staffRoles } from "~/features/accounts";

/** Everybody whose way through the portal is told apart. */
export const personas = [
  "visitor",
  "unconfirmed",
  "disabled",
  "waiting",
  "owner",
  "editor",
  "viewer",
  "other_owner",
  "other_editor",
  "other_viewer",
  ...staffRoles,
  // holds every role that reads submitted applications, and is barred from the scene's
  "barred_reader",
  // reads none by role, and is let into the content of the scene's
  "assigned_expert",
] as const;

export type Persona = (typeof personas)[number];

export type Cast = {
  /** the cookie to send, undefined for a visitor */
  cookie: Record<Persona, string | undefined>;
  actor: Record<Exclude<Persona, "visitor" | "unconfirmed" | "disabled">, Actor>;
  company: { id: string };
  otherCompany: { id: string };
};

/** Staff who may read any submitted application (`readingRoles` of the applications feature). */
export const readers: readonly StaffRole[] = [
  "coordinator",
  "technical_reviewer",
  "committee_member",
  "chair",
  "board",
  "leasing_manager",
  "legal",
  "administrator",
  "auditor",
];

/** The staff roles that a persona holds. */
export function rolesOf(persona: Persona): readonly StaffRole[] {
  if (persona === "barred_reader") return readers;
  if (persona === "assigned_expert") return ["external_expert"];
  return staffRoles.filter((role) => role === persona);
}

export function isStaff(persona: Persona): boolean {
  return rolesOf(persona).length > 0;
}

/** Shuts the one who is to be barred out of an application, and lets the assigned one in. */
export async function shareOut(cast: Cast, applicationId: string): Promise<void> {
  const { setReadingRight } = await import("~/features/applications/index.server");
  const { inTransaction } = await import("~/platform/db.server");
  const rights = [
    { person: "barred_reader", kind: "barred", ground: "found" },
    { person: "assigned_expert", kind: "granted", ground: "assignment" },
  ] as const;
  for (const { person, kind, ground } of rights) {
    const { userId } = cast.actor[person];
    const by = cast.actor.coordinator.userId;
    await inTransaction((tx) => setReadingRight(tx, { applicationId, userId, kind, ground, by }));
  }
}

/** Opens an account and a session for each persona, everything through the features' own commands. */
export async function makeCast(): Promise<Cast> {
  const { makeAccount, openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany, registrationForm } = await import("../../prisma/factories/organisations");
  const { register } = await import("../../prisma/seed/found");
  const { actorOf } = await import("../../prisma/seed/people");
  const { setAccountEnabled } = await import("~/features/accounts/index.server");

  const form = registrationForm();
  const company = await makeCompany(form);
  const other = await makeCompany();
  const waiting = await register({ ...form, email: "waiting@factory.example" });
  const people: Record<string, Actor> = {
    waiting,
    owner: company.owner,
    editor: company.editor,
    viewer: company.viewer,
    other_owner: other.owner,
    other_editor: other.editor,
    other_viewer: other.viewer,
  };
  for (const persona of personas.filter(isStaff)) {
    const email = `only-${persona}@imc.example`;
    people[persona] = await makeAccount({ email, staffRoles: rolesOf(persona) });
  }
  const unconfirmed = await makeAccount({ confirmed: false });
  const disabled = await makeAccount({ staffRoles: ["coordinator"] });
  const cookieOf = async (actor: Actor) => (await openSessionFor(actor.email)).split(";")[0] ?? "";
  const cookie: Record<string, string | undefined> = {
    visitor: undefined,
    unconfirmed: await cookieOf(unconfirmed),
    disabled: await cookieOf(disabled),
  };
  for (const [persona, actor] of Object.entries(people)) cookie[persona] = await cookieOf(actor);
  // Shut out while the browser still holds its cookie; the row of the session is put back, as if the sweep had missed it.
  await setAccountEnabled(await actorOf("admin@imc.example"), disabled.userId, false);
  cookie.disabled = await cookieOf(disabled);
  return {
    cookie: cookie as Cast["cookie"],
    actor: people as Cast["actor"],
    company: { id: company.id },
    otherCompany: { id: other.id },
  };
}
