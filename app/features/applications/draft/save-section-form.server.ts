import type { Actor } from "~/features/accounts";
import { notFound } from "~/platform/http.server";
import { invalid, type Refused, type Result } from "~/platform/refusal";
import { mergeAnswers, oversized, readSection } from "../form/read-section";
import { findSection } from "../form/sections";
import type { ApplicantType, RawAnswers, Section } from "../form/types";
import { closeRows, mergeSides } from "./conflict";
import { organisationAnswers } from "./organisation-answers";
import { readDraft } from "./read-draft.server";
import { type SavedSection, type SectionConflict, saveSection } from "./save-section.server";

/** What a person typed into a section, kept whatever becomes of the save. */
export type TypedSection = {
  applicantType: ApplicantType;
  section: Section;
  typed: RawAnswers;
};

/** Takes out a row of a section's table before saving, counted from 0. */
export type RowChange = { remove: number };

type Outcome = TypedSection & { result: Result<SavedSection> | SectionConflict | Refused };

/** Names of a conflict page's choices: this and the key of the difference. */
export const choicePrefix = "choose.";

const attempts = 3;

/**
 * Saves a posted section as typed. Fields the form did not show keep what was stored; facts of the
 * organisation's card cannot be changed. A form without `version` is taken as made from what is
 * stored now. A conflict page's form (`resolving`) saves what was chosen field by field.
 */
export async function saveSectionForm(
  actor: Actor,
  id: string,
  code: string,
  form: FormData,
  change?: RowChange,
): Promise<Outcome> {
  const version = readVersion(form);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await saveOnce(actor, id, code, form, change);
    const raced = !outcome.result.ok && outcome.result.refusal.code === "section_conflict";
    if (!raced || version !== null || attempt === attempts) return outcome;
  }
}

async function saveOnce(
  actor: Actor,
  id: string,
  code: string,
  form: FormData,
  change?: RowChange,
): Promise<Outcome> {
  const { application, organisation, sections } = await readDraft(actor, id);
  const { applicantType } = application;
  const section = findSection(applicantType, code);
  if (!section) throw notFound();
  const stored = sections[section.code];
  const read = readSection(section.code, applicantType, form);
  const version = readVersion(form) ?? stored?.version ?? 0;
  const tooLong = oversized(read);
  if (tooLong.length > 0) {
    const fields = Object.fromEntries(tooLong.map((name) => [name, { code: "oversized" }]));
    return { applicantType, section, typed: read, result: invalid(fields) };
  }
  const fixed = section.code === "organisation" ? organisationAnswers(organisation) : {};
  // A conflict page posts everything the person had typed: what is absent from it they left empty.
  const below = form.has("resolving") ? {} : (stored?.answers ?? {});
  let typed = mergeAnswers(below, { ...read, ...fixed });
  for (const group of section.groups) {
    if (change && group.repeat) typed = closeRows(typed, group, change.remove);
  }
  const answers =
    form.has("resolving") && stored?.version === version
      ? mergeSides(section, typed, stored.answers, (key) =>
          form.get(`${choicePrefix}${key}`) === "theirs" ? "theirs" : "mine",
        )
      : typed;
  const result = await saveSection(actor, {
    applicationId: application.id,
    section: section.code,
    answers,
    version,
  });
  return { applicantType, section, typed, result };
}

function readVersion(form: FormData): number | null {
  const version = form.get("version");
  return typeof version === "string" && /^\d{1,9}$/.test(version) ? Number(version) : null;
}
