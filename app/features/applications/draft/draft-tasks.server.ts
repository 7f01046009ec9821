import type { Actor } from "~/features/accounts";
import type { Text } from "~/platform/i18n";
import { slotFaults } from "../documents/missing-documents.server";
import { sectionsFor } from "../form/sections";
import type { SectionCode } from "../form/types";
import { listPresence } from "../presence/list-presence.server";
import { readCheckedDraft } from "./checked-draft.server";
import { progressOf, type SectionState, sectionStateOf } from "./section-state";

const groupCodes = ["applicant", "project", "site", "plan", "final"] as const;

/** Under which heading of the task list a section stands. */
const groupOf: Record<SectionCode, (typeof groupCodes)[number]> = {
  organisation: "applicant",
  contacts: "applicant",
  fund: "applicant",
  project: "project",
  proposal: "project",
  licences: "project",
  partners: "project",
  premises: "site",
  utilities: "site",
  safety: "site",
  phasing: "plan",
  timeline: "plan",
  people: "plan",
  finance: "plan",
  declarations: "final",
};

export type DraftTask = {
  code: SectionCode;
  title: Text;
  state: SectionState;
  gaps: number;
  warnings: number;
  savedAt: Date | null;
  savedBy: string;
  /** names of those who have it open now, besides the reader */
  here: string[];
};

/** The sections of a draft in their groups, each with its state; 404 for anybody but its members. */
export async function getDraftTasks(actor: Actor, id: string) {
  const { application, applicantType, raw, check, sections } = await readCheckedDraft(actor, id);
  const faults = await slotFaults({ id: application.id, applicantType });
  const here = await listPresence(application, actor);
  const tasks = sectionsFor(applicantType).map(({ code, title }): DraftTask => {
    const concerns = (issue: { section: SectionCode }) => issue.section === code;
    const state = sectionStateOf(code, raw, check);
    const touched = state !== "empty" && state !== "optional";
    return {
      code,
      title,
      state,
      gaps: check.gaps.filter(concerns).length,
      warnings: touched ? check.warnings.filter(concerns).length : 0,
      savedAt: sections[code]?.savedAt ?? null,
      savedBy: sections[code]?.savedBy ?? "",
      here: (here[code] ?? []).map((one) => one.name),
    };
  });
  return {
    progress: progressOf(applicantType, raw, check),
    ready: check.errors.length + check.stops.length + faults.length === 0,
    /** what the slots of documents still lack */
    documents: {
      missing: faults.filter((fault) => fault.why === "missing").length,
      infected: faults.some((fault) => fault.why === "infected"),
    },
    groups: groupCodes
      .map((code) => ({ code, tasks: tasks.filter((task) => groupOf[task.code] === code) }))
      .filter((group) => group.tasks.length > 0),
  };
}

export type DraftTasks = Awaited<ReturnType<typeof getDraftTasks>>;
