import { moscowDay, type Track } from "~/features/applications";
import { type LockedApplication, onStep } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { agreementSetting } from "../settings.server";
import { settleTask } from "../tasks/settle-task.server";
import { nextRegisterNumber } from "./next-register-number.server";
import { lastDayOfStatus } from "./status-term";

type Taken = { actorId: string | null; actorRole: string };

/** Makes the entry of the register: number, day, the company as it is now, and the term of a participant's status. */
async function registerParticipant(
  tx: Tx,
  { id: applicationId, facts, organisationId, title }: LockedApplication,
  { actorId, actorRole }: Taken,
) {
  const agreement = await tx.agreement.findUnique({
    where: { applicationId },
    select: { id: true },
  });
  if (!agreement || !actorId) return refuse("no_agreement");
  const company = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, inn: true, ogrn: true },
  });
  const { participantYears } = await readSetting(agreementSetting, tx);
  const track = facts.track as Track;
  const enteredOn = moscowDay(now());
  const until =
    track === "project_participant" ? lastDayOfStatus(enteredOn, participantYears) : null;
  const number = await nextRegisterNumber(tx, now());
  await tx.registerEntry.create({
    data: {
      ...{ applicationId, agreementId: agreement.id, number, track, title, ...company },
      enteredOn: new Date(enteredOn),
      untilOn: until ? new Date(until) : null,
      enteredById: actorId,
    },
  });
  await settleTask(tx, { agreementId: agreement.id, code: "register_entry", by: actorId });
  await recordAudit(tx, {
    actorId,
    actorRole,
    action: "agreement.registered",
    subjectType: "application",
    subjectId: applicationId,
    after: { number, track, until },
  });
  return ok({});
}

onStep("register_participant", registerParticipant);
