import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { mayEdit } from "../access";
import { readCalendar } from "../calendar/calendar.server";
import type { RawAnswers } from "../form";
import { dueDate } from "../lifecycle/due-date";
import { procedureSetting } from "../lifecycle/settings.server";
import { getOwnApplication } from "./own-application.server";

export type SaveSectionInput = {
  applicationId: string;
  section: string;
  answers: RawAnswers;
  /** The version the answers were made from; 0 for a section never saved. */
  version: number;
};

export type SavedSection = { version: number; savedAt: Date };

/** What somebody else saved meanwhile; shown beside one's own answers, never overwritten. */
export type SectionConflict = Refused & {
  theirs: { answers: RawAnswers; version: number; savedAt: Date; savedBy: string };
};

/**
 * Stores the answers of one section as typed. Validity is not required. A save from a stale version
 * changes nothing and returns both versions; saving what is already stored makes no new version.
 */
export async function saveSection(
  actor: Actor,
  input: SaveSectionInput,
): Promise<Result<SavedSection> | SectionConflict> {
  const application = await getOwnApplication(actor, input.applicationId);
  if (!mayEdit(actor, application.organisationId)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    // Waits for a submission under way, and then sees that the draft is gone.
    const held = await tx.$queryRaw<{ status: string }[]>`
      select status::text as status from application where id = ${application.id}::uuid for no key update`;
    if (held[0]?.status !== "draft") return refuse("not_a_draft");
    const key = { applicationId: application.id, section: input.section };
    const present = await tx.sectionDraft.findUnique({
      where: { applicationId_section: key },
      include: { savedBy: { select: { fullName: true } } },
    });
    if (present && sameAnswers(present.answers as RawAnswers, input.answers)) {
      return ok({ version: present.version, savedAt: present.savedAt });
    }
    if ((present?.version ?? 0) !== input.version) {
      return {
        ...refuse("section_conflict"),
        theirs: {
          answers: (present?.answers ?? {}) as RawAnswers,
          version: present?.version ?? 0,
          savedAt: present?.savedAt ?? now(),
          savedBy: present?.savedBy.fullName ?? "",
        },
      };
    }
    const saved = { answers: input.answers, savedAt: now(), savedById: actor.userId };
    await tx.sectionDraft.upsert({
      where: { applicationId_section: key },
      create: { ...key, ...saved },
      update: { ...saved, version: input.version + 1 },
    });
    await touch(tx, application.id, input);
    return ok({ version: input.version + 1, savedAt: saved.savedAt });
  });
}

async function touch(tx: Tx, id: string, input: SaveSectionInput): Promise<void> {
  const procedure = await readSetting(procedureSetting, tx);
  const title = input.answers.project_title;
  await tx.application.update({
    where: { id },
    data: {
      updatedAt: now(),
      dueAt: dueDate("draft", now(), procedure, await readCalendar(tx)),
      ...(typeof title === "string" ? { title: title.slice(0, 200) } : {}),
    },
  });
}

/** Whether two sets of answers say the same, whatever the order of their fields. */
export function sameAnswers(one: RawAnswers, other: RawAnswers): boolean {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...codes].every(
    (code) => JSON.stringify(one[code] ?? "") === JSON.stringify(other[code] ?? ""),
  );
}
