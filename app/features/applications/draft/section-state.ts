import { type ApplicationCheck, stateFrom } from "../form/check";
import { sectionsFor } from "../form/sections";
import type { ApplicantType, RawBySection, SectionCode } from "../form/types";

/** How far a section is; `optional` is empty and may stay so. */
export type SectionState = "empty" | "optional" | "started" | "errors" | "done";

export type DraftProgress = { done: number; total: number; errors: number };

/** The state of a section from its answers and a check of the whole application. */
export function sectionStateOf(
  section: SectionCode,
  sections: RawBySection,
  check: Pick<ApplicationCheck, "errors" | "stops">,
): SectionState {
  const state = stateFrom(section, sections[section], check);
  if (state === "has_errors") return "errors";
  if (state === "in_progress") return "started";
  if (state === "complete") return "done";
  const wanted = [...check.errors, ...check.stops].some((issue) => issue.section === section);
  return wanted ? "empty" : "optional";
}

/** How many sections of a draft stand in the way of submitting, and how many no longer do. */
export function progressOf(
  type: ApplicantType,
  sections: RawBySection,
  check: Pick<ApplicationCheck, "errors" | "stops">,
): DraftProgress {
  const states = sectionsFor(type).map(({ code }) => sectionStateOf(code, sections, check));
  const counts = (wanted: SectionState) => states.filter((state) => state === wanted).length;
  return {
    done: counts("done") + counts("optional"),
    total: states.length,
    errors: counts("errors"),
  };
}
