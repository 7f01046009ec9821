import { conditionFields } from "../form/conditions";
import { fieldsFor } from "../form/sections";
import type { ApplicantType, Section, Values } from "../form/types";
import { askedCode } from "./target";

/** HTML names that may change while a clarification is open. */
export type OpenedFields = ReadonlySet<string>;

/**
 * What questions about these codes open: the fields, every cell of the tables, and the fields that
 * are asked only because of what an opened one says.
 */
export function openedFields(type: ApplicantType, codes: readonly string[]): OpenedFields {
  const fields = [...fieldsFor(type).values()].map(({ field }) => field);
  const wanted = new Set(codes);
  const opened = new Set(
    fields
      .filter((field) => !field.fixed && wanted.has(askedCode(field.code)))
      .map((field) => field.code),
  );
  for (let before = -1; before < opened.size; ) {
    before = opened.size;
    for (const { code, showWhen } of fields) {
      if (showWhen && conditionFields(showWhen).some((one) => opened.has(one))) opened.add(code);
    }
  }
  return opened;
}

/** Whether a posted answer, or the date promised instead of it, is among the opened. */
export function isOpened(name: string, opened: OpenedFields): boolean {
  return opened.has(name) || opened.has(name.replace(/_tbd$/, ""));
}

/** A section with its opened fields only; its groups may become none. */
export function openedPart(section: Section, opened: OpenedFields): Section {
  const groups = section.groups.flatMap((group) => {
    const { repeat } = group;
    const cell = (code: string) => (repeat ? `${repeat.code}[0].${code}` : code);
    const fields = group.fields.filter((field) => opened.has(cell(field.code)));
    return fields.length > 0 ? [{ ...group, fields }] : [];
  });
  return { ...section, groups };
}

/** The answers of the next version: the opened ones as they stand now, all others as submitted. */
export function nextValues(submitted: Values, present: Values, opened: OpenedFields): Values {
  const kept = Object.entries(submitted).filter(([code]) => !opened.has(code));
  const changed = Object.entries(present).filter(([code]) => opened.has(code));
  return Object.fromEntries([...kept, ...changed]);
}
