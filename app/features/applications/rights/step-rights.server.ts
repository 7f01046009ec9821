import { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { StepRights } from "../lifecycle/guards";

/** As the column of `stepRightsSql` reads. */
export type StoredRights = {
  cleared: Record<string, string> | null;
  held: Record<string, string> | null;
  barred: StepRights["barred"] | null;
};

/** What bears on the steps of the application `a`, as one column. */
export const stepRightsSql = `
  json_build_object(
    'cleared', (select json_object_agg(intent, outcome) from step_clearance where application_id = a.id),
    'held', (select json_object_agg(intent, ground) from step_hold where application_id = a.id),
    'barred', (select json_agg(json_build_object('userId', user_id, 'intent', intent))
                 from step_bar where application_id = a.id)) as rights`;
export const stepRightsColumn = Prisma.raw(stepRightsSql);

export function stepRights({ cleared, held, barred }: StoredRights): StepRights {
  return { cleared: cleared ?? {}, held: held ?? {}, barred: barred ?? [] };
}

/** Who tells what the steps of an application wait for. */
type Step = { applicationId: string; intent: string };

/**
 * What the step waited for is there: it may be taken, with the outcome alone if one is named. The
 * application is locked by the caller; the clearance goes when it leaves its status.
 */
export async function clearStep(
  tx: Tx,
  { applicationId, intent, outcome = "", by }: Step & { outcome?: string; by: string | null },
): Promise<void> {
  const cleared = { outcome, clearedAt: now(), clearedById: by };
  await tx.stepClearance.upsert({
    where: { applicationId_intent: { applicationId, intent } },
    create: { applicationId, intent, ...cleared },
    update: cleared,
  });
}

/** What the step waited for is no longer there. */
export async function unclearStep(tx: Tx, { applicationId, intent }: Step): Promise<void> {
  await tx.stepClearance.deleteMany({ where: { applicationId, intent } });
}

/** Nobody takes the step until it is let go; `ground` is a code with a message `held_<ground>`. */
export async function holdStep(
  tx: Tx,
  { applicationId, intent, ground }: Step & { ground: string },
): Promise<void> {
  await tx.stepHold.createMany({
    data: [{ applicationId, intent, ground, setAt: now() }],
    skipDuplicates: true,
  });
}

/** The step may be taken again. */
export async function letGoStep(tx: Tx, { applicationId, intent }: Step): Promise<void> {
  await tx.stepHold.deleteMany({ where: { applicationId, intent } });
}

/** These people never take the step of this application, whatever their roles. */
export async function barFromStep(
  tx: Tx,
  { applicationId, intent, userIds, ground }: Step & { userIds: readonly string[]; ground: string },
): Promise<void> {
  await tx.stepBar.createMany({
    data: userIds.map((userId) => ({ applicationId, intent, userId, ground, setAt: now() })),
    skipDuplicates: true,
  });
}
