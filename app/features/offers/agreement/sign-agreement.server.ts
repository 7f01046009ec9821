import { moscowDay } from "~/features/applications";
import { type LockedApplication, onStep } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { contractAll } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { openPeriods } from "../obligations/open-periods.server";
import { readTerms } from "./read-terms.server";
import { agreementSetting } from "./settings.server";
import { makeTasks } from "./tasks/make-tasks.server";

type Taken = { actorId: string | null; actorRole: string };

/**
 * Records that both sides have signed: the reserved space becomes contracted, the tasks that follow are given out,
 * and the periods of which the company reports are laid down.
 */
async function signAgreement(
  tx: Tx,
  application: LockedApplication,
  { actorId, actorRole }: Taken,
) {
  const applicationId = application.id;
  const agreement = await tx.agreement.findUnique({
    where: { applicationId },
    select: { id: true },
  });
  if (!agreement) return refuse("no_agreement");
  const { terms } = await readTerms(tx, agreement.id);
  if (await lacksSpace(tx, applicationId, terms.units)) return refuse("space_not_reserved");
  const contracted = await contractAll(tx, applicationId, { userId: actorId, as: actorRole });
  if (!contracted.ok) return contracted;
  const signedOn = moscowDay(now());
  const { every } = (await readSetting(agreementSetting, tx)).reporting;
  await tx.agreement.update({
    where: { id: agreement.id },
    data: { signedOn: new Date(signedOn), reportsEvery: every },
  });
  const tasks = await makeTasks(tx, application, { agreementId: agreement.id, terms });
  const periods = await openPeriods(tx, { agreementId: agreement.id, terms, signedOn, every });
  await recordAudit(tx, {
    actorId,
    actorRole,
    action: "agreement.signed",
    subjectType: "application",
    subjectId: applicationId,
    after: { agreement: agreement.id, units: contracted.value, tasks, periods },
  });
  return ok({});
}

/** Whether a phase that the terms give space to has none that is kept for it. */
async function lacksSpace(
  tx: Tx,
  applicationId: string,
  units: readonly { phase: number }[],
): Promise<boolean> {
  const kept = await tx.allocation.findMany({
    where: { applicationId, state: { in: ["reserved", "contracted"] } },
    select: { phase: true },
  });
  return units.some(({ phase }) => !kept.some((one) => one.phase === phase));
}

onStep("sign_agreement", signAgreement);
