import { type Locale, say } from "~/platform/i18n";
import type { Field, RawAnswers, Section } from "../form/types";
import { type Difference, findDifferences } from "./conflict";
import { formatAnswer } from "./format-answer";
import type { SectionConflict } from "./save-section.server";

export type ShownDifference = { key: string; label: string; mine: string; theirs: string };

/** Two versions of a section side by side, and mine as hidden inputs so that nothing is lost. */
export type ShownConflict = {
  section: string;
  version: number;
  savedBy: string;
  savedAt: Date;
  differences: ShownDifference[];
  mine: [name: string, value: string][];
};

/** What differs between what a person typed and what was saved meanwhile, in words. */
export function showConflict(
  section: Section,
  typed: RawAnswers,
  { theirs }: SectionConflict,
  locale: Locale,
): ShownConflict {
  const write = (fields: readonly Field[], answers: RawAnswers, row?: Difference["row"]) =>
    fields
      .flatMap((field, cell) => {
        const { text, state } = formatAnswer(field, answers, locale);
        if (state === "empty") return [];
        const label = row?.group.fields[cell]?.label;
        return [label ? `${say(label, locale)}: ${text}` : text];
      })
      .join("\n");
  return {
    section: say(section.title, locale),
    version: theirs.version,
    savedBy: theirs.savedBy,
    savedAt: theirs.savedAt,
    differences: findDifferences(section, typed, theirs.answers).map(({ key, fields, row }) => ({
      key,
      label: labelOf(fields, row, locale),
      mine: write(fields, typed, row),
      theirs: write(fields, theirs.answers, row),
    })),
    mine: hiddenInputs(typed),
  };
}

function labelOf(fields: readonly Field[], row: Difference["row"], locale: Locale): string {
  const repeat = row?.group.repeat;
  if (row && repeat) return `${say(repeat.rowLabel, locale)} ${row.index + 1}`;
  const [field] = fields;
  return field ? say(field.label, locale) : "";
}

/** Answers as the inputs of a form that posts them again. */
export function hiddenInputs(answers: RawAnswers): [string, string][] {
  return Object.entries(answers).flatMap(([name, answer]) =>
    [answer].flat().map((value): [string, string] => [name, value]),
  );
}
