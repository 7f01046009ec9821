import { createContext, useContext } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { SectionPage } from "../../draft/section-page.server";
import type { FieldView, GroupView } from "../../draft/section-view";
import type { LiveTotals } from "../../form/totals";
import type { RawAnswers } from "../../form/types";
import type { ColleagueMarks } from "./colleague-news";

/** A section as a person who may change it gets it. */
export type EditableSection = Extract<SectionPage, { mode: "edit" }>;

/** What the fields of one section share. */
export type SectionForm = {
  form: UseFormReturn<FieldValues>;
  /** The answers as stored, or as typed when a save was refused. */
  answers: RawAnswers;
  errors: Readonly<Record<string, string>>;
  fields: ReadonlyMap<string, FieldView>;
  /** All answers of the section as they stand now, with those of others that it looks at. */
  current: RawAnswers;
  totals: LiveTotals;
  /** The codes of the section's tables. */
  tables: readonly string[];
  /** The address of a button that saves and goes on, with what the page itself was asked for. */
  query: (name: string, value: string | number) => string;
  groups: readonly GroupView[];
  /** What colleagues did while the page was open. */
  colleagues: ColleagueMarks;
  organisationId: string;
  /** Something changed that no input tells of. */
  touch: () => void;
};

export const SectionContext = createContext<SectionForm | null>(null);

/** The section that a field belongs to. */
export function useSection(): SectionForm {
  const section = useContext(SectionContext);
  if (!section) throw new Error("A field outside of its section");
  return section;
}

/** A stored answer as one text. */
export function textOf(answer: RawAnswers[string] | undefined): string {
  return Array.isArray(answer) ? answer.join(", ") : (answer ?? "");
}
