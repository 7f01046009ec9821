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
] as const;

export type Persona = (typeof personas)[number];

export type Cast = {
  /** the cookie to send, undefined for a visitor */
  cookie: Record<Persona, string | undefined>;
  actor: Record<Exclude<Persona, "visitor" | "unconfirmed" | "disabled">, Actor>;
  company: { id: string };
  otherCompany: { id: string };
};

export function isStaff(persona: Persona): persona is StaffRole {
  return (staffRoles as readonly string[]).includes(persona);
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
  for (const role of staffRoles) {
    people[role] = await makeAccount({ email: `only-${role}@imc.example`, staffRoles: [role] });
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
