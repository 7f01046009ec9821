import type { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockRoundsOf, settleRounds } from "../completion/settle-rounds.server";
import { getExpertProfile } from "./expert-profile.server";
import { profileSchema } from "./profile-schema";
import { lockExperts } from "./read-experts.server";

export type ProfileInput = z.input<typeof profileSchema> & {
  /** of the profile that the form was shown for */
  version: number;
};

/**
 * Keeps what an expert can judge, how much at a time and when they are away. Experts change only their
 * own absence and note. Refuses a stale form. 404 when unseen.
 */
export async function saveProfile(
  actor: Actor,
  userId: string,
  input: ProfileInput,
): Promise<Result> {
  const { profile, rights } = await getExpertProfile(actor, userId);
  const kept = { competences: profile.competences, cap: String(profile.cap) };
  const parsed = checkFields(profileSchema, rights === "all" ? input : { ...input, ...kept });
  if (!parsed.ok) return parsed;
  const { competences, cap, away_from, away_until, note } = parsed.value;
  const date = (text: string | null) => (text ? new Date(`${text}T00:00:00Z`) : null);
  const data = {
    competences: [...new Set(competences)].sort(),
    cap,
    awayFrom: date(away_from),
    awayUntil: date(away_until),
    note,
    updatedAt: now(),
    updatedById: actor.userId,
  };
  return inTransaction(async (tx) => {
    const rounds = await lockRoundsOf(tx, userId);
    await lockExperts(tx, [userId]);
    const present = await tx.expertProfile.findUnique({ where: { userId } });
    const version = present?.version ?? 0;
    if (version !== input.version) return refuse("stale");
    await tx.expertProfile.upsert({
      where: { userId },
      create: { userId, ...data },
      update: { ...data, version: version + 1 },
    });
    const known = present?.competences ?? [];
    // What an expert can judge decides what the rounds in which they take part still lack.
    if (known.join(" ") !== data.competences.join(" ")) {
      await settleRounds(tx, rounds, actor.userId);
    }
    const before = { cap: profile.cap, competences: profile.competences };
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: roleOf(actor),
      action: "expert.profile_changed",
      subjectType: "account",
      subjectId: userId,
      before: { ...before, awayFrom: profile.awayFrom, awayUntil: profile.awayUntil },
      after: { cap, competences: data.competences, awayFrom: away_from, awayUntil: away_until },
    });
    return ok();
  });
}

function roleOf(actor: Actor): string {
  return (
    actor.staffRoles.find((role) => role === "coordinator" || role === "administrator") ??
    actor.staffRoles.find((role) => role === "expert" || role === "external_expert") ??
    "expert"
  );
}
