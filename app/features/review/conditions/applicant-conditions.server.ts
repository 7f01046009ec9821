import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { limitsSetting } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { offeredTo } from "./condition-states";
import { isOverdue, summarise } from "./due";
import { readConditions } from "./read-conditions.server";

export type ApplicantConditions = Awaited<ReturnType<typeof getApplicantConditions>>;

/** The conditions of an approval as its company follows them; none before they are announced. 404 for anybody else. */
export async function getApplicantConditions(actor: Actor, id: string) {
  const application = await ownApplication(actor, id);
  const [conditions, limits] = await Promise.all([
    readConditions(id, "company"),
    readSetting(limitsSetting),
  ]);
  const { organisationId, ...head } = application;
  const role =
    actor.memberships.find((one) => one.organisationId === organisationId)?.role ?? "viewer";
  return {
    ...head,
    role,
    fileMb: limits.fileMb,
    summary: summarise(conditions, now()),
    conditions: conditions.map((one) => ({
      ...one,
      overdue: isOverdue(one, now()),
      acts: offeredTo([role], one),
    })),
  };
}

export type ConditionsSummary = ReturnType<typeof summarise>;

/** How the conditions of one's own application stand; null without any, and for whoever is no member of its company. */
export async function findConditionsSummary(
  actor: Actor,
  applicationId: string,
): Promise<ConditionsSummary | null> {
  const rows = await prisma.decisionCondition.findMany({
    where: {
      inForceAt: { not: null },
      decision: { application: { id: applicationId, organisationId: { in: companiesOf(actor) } } },
    },
    select: { state: true, dueOn: true },
  });
  if (rows.length === 0) return null;
  const dated = rows.map(({ state, dueOn }) => ({ state, due: dueOn.toISOString().slice(0, 10) }));
  return summarise(dated, now());
}

const companiesOf = (actor: Actor) => actor.memberships.map((one) => one.organisationId);

async function ownApplication(actor: Actor, id: string) {
  const found = z.uuid().safeParse(id).success
    ? await prisma.application.findFirst({
        where: { id, organisationId: { in: companiesOf(actor) } },
        select: { id: true, number: true, title: true, status: true, organisationId: true },
      })
    : null;
  if (!found) throw notFound();
  return found;
}
