import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { SectionView } from "../../draft/section-view";
import type { RawAnswers } from "../../form/types";
import { rowsIn, toFormValues } from "./form-values";
import { sameUnit, unitsOf } from "./merge-answers";

/** Writes those answers into the form that differ from what stands in it; the rest is not touched. */
export function writeAnswers(
  form: UseFormReturn<FieldValues>,
  view: SectionView,
  before: RawAnswers,
  after: RawAnswers,
): void {
  const changed = unitsOf(view.groups).filter((unit) => !sameUnit(unit, before, after));
  const tables = new Set(changed.flatMap((unit) => unit.table ?? []));
  const values = toFormValues(view, after, 1);
  for (const table of tables) {
    const held =
      document.activeElement instanceof HTMLInputElement ? document.activeElement.name : "";
    const rows = toFormValues(view, after, Math.max(1, rowsIn(after, table)))[table];
    form.setValue(table, rows);
    // The rows are made anew: whoever was typing in one goes on where they were.
    if (held.startsWith(`${table}[`))
      setTimeout(() => document.getElementsByName(held)[0]?.focus());
  }
  for (const unit of changed.filter((one) => !one.table)) {
    for (const code of unit.codes) {
      const value: unknown = values[code];
      form.setValue(code, value);
      if (code.endsWith("_tbd") && value) {
        document.getElementsByName(code)[0]?.closest("details")?.setAttribute("open", "");
      }
    }
  }
}
