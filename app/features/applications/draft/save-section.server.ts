import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { mayEdit } from "../access";
import { readCalendar } from "../calendar/calendar.server";
import { isOpened } from "../clarifications/opened-fields";
import { openedNow } from "../clarifications/opened-now.server";
import { type ApplicantType, fieldsFor, type RawAnswers } from "../form";
import { dueDate } from "../lifecycle/due-date";
import { procedureSetting } from "../lifecycle/settings.server";
import { type ApplicationStatus, statusRow } from "../lifecycle/status";
import { applicationTopics } from "../live-topics";
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
 * During a clarification only the fields that its questions opened may change.
 */
export async function saveSection(
  actor: Actor,
  input: SaveSectionInput,
): Promise<Result<SavedSection> | SectionConflict> {
  const application = await getOwnApplication(actor, input.applicationId);
  if (!mayEdit(actor, application.organisationId)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    // Waits for a submission under way, and then sees that the draft is gone.
    const held = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
      select status::text as status from application where id = ${application.id}::uuid for no key update`;
    const { stage, final } = statusRow(held[0]?.status ?? "expired");
    const draft = stage === "draft" && final !== true;
    const opened = draft ? null : await openedNow(application, tx);
    if (!draft && !opened) return refuse("not_a_draft");
    const key = { applicationId: application.id, section: input.section };
    const present = await tx.sectionDraft.findUnique({
      where: { applicationId_section: key },
      include: { savedBy: { select: { fullName: true } } },
    });
    if (present && sameAnswers(present.answers as RawAnswers, input.answers)) {
      // Pressing "save" on what was taken over says that it was looked at.
      if (present.copied) {
        await tx.sectionDraft.update({
          where: { applicationId_section: key },
          data: { copied: false },
        });
      }
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
    const changed = changedNames((present?.answers ?? {}) as RawAnswers, input.answers);
    const mayChange = (name: string) =>
      !opened || isOpened(name, opened) || isFixed(application.applicantType, name);
    const shut = changed.filter((name) => !mayChange(name));
    if (shut.length > 0) {
      return {
        ...refuse("field_not_open"),
        fields: Object.fromEntries(shut.map((name) => [name, { code: "field_not_open" }])),
      };
    }
    const saved = { answers: input.answers, savedAt: now(), savedById: actor.userId };
    await tx.sectionDraft.upsert({
      where: { applicationId_section: key },
      create: { ...key, ...saved },
      update: { ...saved, copied: false, version: input.version + 1 },
    });
    await touch(tx, application.id, input, draft);
    const topic = applicationTopics.applicant(application.id);
    await announce(tx, { topic, kind: "section", ref: input.section, by: actor.userId });
    return ok({ version: input.version + 1, savedAt: saved.savedAt });
  });
}

/** A draft's term begins anew with each change and its title shows at once; later both wait for the next version. */
async function touch(tx: Tx, id: string, input: SaveSectionInput, draft: boolean): Promise<void> {
  if (!draft) {
    await tx.application.update({ where: { id }, data: { updatedAt: now() } });
    return;
  }
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

/** Facts of the organisation's card come with its section, whoever saves it. */
const isFixed = (type: ApplicantType, name: string) =>
  fieldsFor(type).get(name)?.field.fixed === true;

function changedNames(one: RawAnswers, other: RawAnswers): string[] {
  const text = (answer: RawAnswers[string] | undefined) =>
    JSON.stringify(answer?.length ? answer : "");
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => text(one[name]) !== text(other[name]));
}

/** Whether two sets of answers say the same, whatever the order of their fields. */
export function sameAnswers(one: RawAnswers, other: RawAnswers): boolean {
  return changedNames(one, other).length === 0;
}
