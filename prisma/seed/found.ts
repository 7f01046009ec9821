import type { Actor } from "~/features/accounts";
import {
  confirmMailbox,
  decideJoinRequest,
  type RegistrationInput,
  registerApplicant,
} from "~/features/organisations/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { actorOf } from "./people";

let visitors = 0;

/** Registers a person with their company as the registration page does, confirmed at once. */
export async function register(form: RegistrationInput): Promise<Actor> {
  // Each from an address of its own: registrations are limited per address.
  visitors += 1;
  const origin = { address: `198.51.100.${visitors}`, userAgent: "demo" };
  const registered = await registerApplicant(form, origin, "ru");
  if (!registered.ok) throw new Error(`${form.org_name}: ${JSON.stringify(registered)}`);
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: form.email } });
  await inTransaction((tx) => confirmMailbox(tx, id));
  return actorOf(form.email);
}

/** Lets a colleague in: they register the same company, its owner accepts them. */
export async function letIn(
  owner: Actor,
  form: RegistrationInput,
  role: "editor" | "viewer",
): Promise<Actor> {
  const colleague = await register(form);
  const request = await prisma.joinRequest.findFirstOrThrow({
    where: { userId: colleague.userId, status: "pending" },
  });
  const decided = await decideJoinRequest(owner, request.organisationId, request.id, {
    accept: true,
    role,
  });
  if (!decided.ok) throw new Error(`${form.email}: ${JSON.stringify(decided)}`);
  return actorOf(form.email);
}
