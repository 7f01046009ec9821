import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { keepsTies } from "./access";
import type { AffiliationInput } from "./affiliation-schema";
import { lookAgain } from "./look-again.server";

export type TiesOf = { id: string; fullName: string; own: boolean };

/** More than this nobody has; a form that goes on posting is stopped here. */
const most = 100;

/** Whose ties a page is about: the actor's own, or a colleague's; 404 for those who do not keep theirs. */
export async function getTiesOwner(actor: Actor, userId: string | null): Promise<TiesOf> {
  if (userId === null || userId === actor.userId)
    return { id: actor.userId, fullName: actor.fullName, own: true };
  if (!keepsTies(actor) || !z.uuid().safeParse(userId).success) throw notFound();
  const person = await prisma.user.findFirst({
    where: { id: userId, NOT: { staffRoles: { isEmpty: true } } },
    select: { id: true, fullName: true },
  });
  if (!person) throw notFound();
  return { ...person, own: false };
}

/** A person's ties to outside organisations, those that last first. */
export async function listAffiliations(owner: TiesOf) {
  return prisma.affiliation.findMany({
    where: { userId: owner.id },
    orderBy: [{ until: { sort: "desc", nulls: "first" } }, { addedAt: "desc" }],
    take: most,
    select: {
      id: true,
      kind: true,
      organisationName: true,
      inn: true,
      emailDomain: true,
      since: true,
      until: true,
      addedBy: { select: { id: true, fullName: true } },
    },
  });
}

/** Adds a tie; the same tie again changes nothing. Open applications are then looked through for it. */
export async function addAffiliation(
  actor: Actor,
  owner: TiesOf,
  input: AffiliationInput,
): Promise<Result> {
  return inTransaction(async (tx) => {
    await lockPerson(tx, owner);
    const userId = owner.id;
    const tie = {
      kind: input.kind,
      organisationName: input.organisation_name,
      inn: input.inn,
      emailDomain: input.email_domain,
      since: input.since ? new Date(`${input.since}T00:00:00Z`) : null,
      until: input.until ? new Date(`${input.until}T00:00:00Z`) : null,
    };
    if (await tx.affiliation.findFirst({ where: { userId, ...tie } })) return ok();
    if ((await tx.affiliation.count({ where: { userId } })) >= most) return refuse("ties_many");
    const data = { ...tie, userId, addedAt: now(), addedById: actor.userId };
    await tx.affiliation.create({ data });
    await lookAgain(tx, userId);
    await record(tx, actor, owner, { action: "affiliation.added", after: input });
    return ok();
  });
}

/** Removes a tie that was entered by mistake; what it led to stays. Removing what is gone changes nothing. */
export async function removeAffiliation(actor: Actor, owner: TiesOf, id: string): Promise<Result> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  return inTransaction(async (tx) => {
    await lockPerson(tx, owner);
    const before = await tx.affiliation.findFirst({ where: { id, userId: owner.id } });
    if (!before) return ok();
    await tx.affiliation.delete({ where: { id } });
    const { kind, organisationName, inn, emailDomain } = before;
    const shown = { kind, organisation_name: organisationName, inn, email_domain: emailDomain };
    await record(tx, actor, owner, { action: "affiliation.removed", before: shown });
    return ok();
  });
}

/** So that of two forms posted at once one waits and then sees what the other did. */
async function lockPerson(tx: Tx, { id }: TiesOf): Promise<void> {
  await tx.$queryRaw`select 1 from account where id = ${id}::uuid for no key update`;
}

type Change = {
  action: "affiliation.added" | "affiliation.removed";
  before?: unknown;
  after?: unknown;
};

function record(tx: Tx, actor: Actor, owner: TiesOf, change: Change): Promise<void> {
  return recordAudit(tx, {
    actorId: actor.userId,
    actorRole: actor.staffRoles[0] ?? "staff",
    subjectType: "account",
    subjectId: owner.id,
    ...change,
  });
}
