import { type RefObject, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { RawAnswers } from "../../form/types";
import { readForm, saysSame, toAnswers, toFormValues } from "./form-values";
import type { EditableSection } from "./section-context";
import { findUnsaved, forgetUnsaved } from "./unsaved-text";

type Section = {
  element: RefObject<HTMLFormElement>;
  form: UseFormReturn<FieldValues>;
  page: EditableSection;
  storageKey: string;
  /** Saves what the form now holds. */
  touch: () => void;
  /** Puts what is stored together with what was typed upon a base. */
  takeIn: (base: RawAnswers, mine: RawAnswers) => void;
};

/**
 * Brings back text that this tab kept because no save of it was acknowledged, and says whether it
 * did. What was typed before the scripts were ready is saved like any other change.
 */
export function useUnsavedText(section: Section): boolean {
  const [restored, setRestored] = useState(false);
  const given = useRef(section);
  useEffect(() => {
    const { element, form, page, storageKey, touch, takeIn } = given.current;
    if (!element.current) return;
    const ours = new Set(["intent", "version", page.view.shownName]);
    const typed = readForm(element.current);
    const asked = [...new FormData(element.current).keys()].filter((name) => !ours.has(name));
    const kept = findUnsaved(storageKey);
    const arrived = kept?.sent === true && kept.version < page.version;
    const names = kept ? [...Object.keys(kept.answers).filter((name) => !ours.has(name))] : [];
    if (kept && !arrived && !saysSame(kept.answers, page.answers, [...asked, ...names])) {
      const values = toFormValues(page.view, kept.answers, 1);
      for (const [name, value] of Object.entries(values)) form.setValue(name, value);
      setRestored(true);
      if (kept.version === page.version) touch();
      else takeIn(kept.base, toAnswers(form.getValues()));
      return;
    }
    forgetUnsaved(storageKey);
    if (!saysSame(typed, page.answers, asked)) touch();
  }, []);
  return restored;
}
