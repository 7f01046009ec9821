import type { Actor } from "~/features/accounts";
import { notFound } from "~/platform/http.server";
import { type Locale, say } from "~/platform/i18n";
import { mayEdit } from "../access";
import { askedOnSection, type SectionQuestion } from "../clarifications/asked-on-section.server";
import { isOpened, type OpenedFields, openedPart } from "../clarifications/opened-fields";
import { openedNow } from "../clarifications/opened-now.server";
import { flatAnswers } from "../form/conditions";
import { findSection, sectionsFor } from "../form/sections";
import type { Issue, RawAnswers, SectionCode } from "../form/types";
import { statusRow } from "../lifecycle/status";
import { listPresence } from "../presence/list-presence.server";
import type { Present } from "../presence/presence";
import { type CheckedDraft, readCheckedDraft } from "./checked-draft.server";
import { conditionTexts } from "./condition-texts.server";
import { type FreeTotals, freeOnSite } from "./free-on-site.server";
import { readLastSubmission } from "./read-submission.server";
import { type SectionState, sectionStateOf } from "./section-state";
import { type SectionView, viewSection } from "./section-view";
import { type ShownSection, showDraft, showSubmitted } from "./shown-section";
import { totalsInputs } from "./totals-inputs";

/** A remark on an answer, in the reader's language. */
export type Note = { field: string; message: string; missing?: true };

export type SectionNotes = {
  errors: Note[];
  stops: Note[];
  warnings: Note[];
  gaps: { field: string; label: string; by: string }[];
};

type Place = {
  applicationId: string;
  organisationId: string;
  /** whose page it is */
  reader: string;
  /** who has this section open now, besides the reader */
  here: Present[];
  name: string | null;
  applicationTitle: string;
  code: SectionCode;
  title: string;
  position: number;
  total: number;
  next: SectionCode | null;
  sections: { code: SectionCode; title: string; state: SectionState }[];
};

export type SectionPage = Place &
  (
    | { mode: "read"; why: "viewer" | "submitted" | "closed" | "asked"; shown: ShownSection }
    | {
        mode: "edit";
        view: SectionView;
        answers: RawAnswers;
        version: number;
        savedAt: Date | null;
        savedBy: string;
        notes: SectionNotes;
        /** Numbers of other sections that totals and norms are counted from. */
        inputs: RawAnswers;
        /** What is free on the site of what this section asks for. */
        free: FreeTotals;
        /** During a clarification: what was asked here, and the answers that stay as they are. */
        asked: { questions: SectionQuestion[]; kept: ShownSection | null } | null;
      }
  );

/** One section of an application, to fill in or to read; 404 when there is none for this person. */
export async function getSectionPage(
  actor: Actor,
  id: string,
  code: string,
  locale: Locale,
): Promise<SectionPage> {
  const draft = await readCheckedDraft(actor, id);
  const { application, applicantType } = draft;
  const section = findSection(applicantType, code);
  if (!section) throw notFound();
  const order = sectionsFor(applicantType);
  const position = order.findIndex((one) => one.code === code);
  const place: Place = {
    applicationId: application.id,
    organisationId: application.organisationId,
    reader: actor.userId,
    here: (await listPresence(application, actor))[section.code] ?? [],
    name: application.number,
    applicationTitle: application.title,
    code: section.code,
    title: say(section.title, locale),
    position: position + 1,
    total: order.length,
    next: order[position + 1]?.code ?? null,
    sections: order.map((one) => ({
      code: one.code,
      title: say(one.title, locale),
      state: sectionStateOf(one.code, draft.raw, draft.check),
    })),
  };
  const state = statusRow(application.status);
  const open = state.stage === "draft" && state.final !== true;
  const opened = open ? null : await openedNow(application);
  const part = opened ? openedPart(section, opened) : section;
  const changes = open || (opened !== null && part.groups.length > 0);
  const editor = mayEdit(actor, application.organisationId);
  if (!changes || !editor) {
    const submitted = application.number ? "submitted" : "closed";
    const why = open ? "viewer" : opened && editor ? "asked" : submitted;
    return { ...place, mode: "read", why, shown: await shownSection(draft, section.code, locale) };
  }
  const all = flatAnswers(draft.raw);
  const stored = draft.sections[section.code];
  const own = Object.entries(draft.raw[section.code] ?? {});
  const kept = opened ? own.filter(([name]) => !isOpened(name, opened)) : [];
  return {
    ...place,
    mode: "edit",
    view: viewSection(part, applicantType, all, locale, conditionTexts(locale)),
    answers: draft.raw[section.code] ?? {},
    version: stored?.version ?? 0,
    savedAt: stored?.savedAt ?? null,
    savedBy: stored?.savedBy ?? "",
    notes: notesOf(draft, section.code, locale, opened),
    inputs: { ...totalsInputs(section.code, applicantType, all), ...Object.fromEntries(kept) },
    free: await freeOnSite(draft, section.code, locale),
    asked: opened && {
      questions: await askedOnSection(application.id, part, locale),
      kept: keptPart(await shownSection(draft, section.code, locale), opened),
    },
  };
}

/** A shown section without the fields that are open for changes; null when nothing else is in it. */
function keptPart(shown: ShownSection, opened: OpenedFields): ShownSection | null {
  const groups = shown.groups.flatMap((group) => {
    const rows = group.rows.flatMap((row) => {
      const fields = row.fields.filter((field) => !opened.has(field.code));
      return fields.length > 0 ? [{ ...row, fields }] : [];
    });
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
  return groups.length > 0 ? { ...shown, groups } : null;
}

async function shownSection(
  draft: CheckedDraft,
  code: SectionCode,
  locale: Locale,
): Promise<ShownSection> {
  const { application, applicantType } = draft;
  const submitted = application.number ? await readLastSubmission(application.id) : null;
  const sections = submitted
    ? showSubmitted(applicantType, submitted.values, locale)
    : showDraft(applicantType, draft.raw, locale);
  const shown = sections.find((one) => one.code === code);
  if (!shown) throw notFound();
  return shown;
}

/** What a check of the whole application says about one section, or its opened fields, in the reader's language. */
export function notesOf(
  { check }: Pick<CheckedDraft, "check">,
  code: SectionCode,
  locale: Locale,
  opened: OpenedFields | null = null,
): SectionNotes {
  const note = ({ code: reason, field, message }: Issue): Note => ({
    field,
    message: say(message, locale),
    ...(reason === "required" && { missing: true as const }),
  });
  const concerns = (one: { section: SectionCode; field: string }) =>
    one.section === code && (!opened || isOpened(one.field, opened));
  const here = (issues: readonly Issue[]) => issues.filter(concerns).map(note);
  return {
    errors: here(check.errors),
    stops: here(check.stops),
    warnings: here(check.warnings),
    gaps: check.gaps
      .filter(concerns)
      .map(({ field, label, by }) => ({ field, label: say(label, locale), by })),
  };
}
