import { type MutableRefObject, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { SectionNotes } from "../../draft/section-page.server";
import type { RawAnswers } from "../../form/types";
import type { Presence, SavedElsewhere } from "../../presence/mark-presence.server";
import type { ColleagueNews, Side } from "./colleague-news";
import { type Disputes, noDisputes } from "./disputes";
import { toAnswers } from "./form-values";
import { type Merged, mergeAnswers, sameUnit, unitsOf, withUnit } from "./merge-answers";
import type { EditableSection } from "./section-context";
import type { Autosave } from "./use-autosave";
import { useLiveSection } from "./use-live-section";
import { writeAnswers } from "./write-answers";

type Section = {
  page: EditableSection;
  form: UseFormReturn<FieldValues>;
  autosave: Autosave;
  disputes: MutableRefObject<Disputes>;
};

/**
 * Brings a colleague's save onto the open page: what I have not touched becomes theirs, what both
 * changed waits for a choice, and the next save goes on from their version.
 */
export function useColleagues({ page, form, autosave, disputes }: Section) {
  const { groups } = page.view;
  const units = useRef(unitsOf(groups)).current;
  const [news, setNews] = useState<ColleagueNews>({ last: null, fields: {} });
  const [disputed, setDisputed] = useState<Disputes>(noDisputes);
  const [notes, setNotes] = useState<SectionNotes | null>(null);
  const live = useLiveSection(page, autosave.version, hear);

  function hear(answer: Presence | { refused: number }) {
    if ("refused" in answer) return autosave.close(answer.refused === 404 ? "gone" : "forbidden");
    if (answer.closed) return autosave.close("not_a_draft");
    // A save of my own is under way: its answer comes first, and the next beat sees what is left.
    if (answer.saved && !autosave.isBusy()) takeIn(answer.saved, autosave.base());
  }

  /** A colleague's save, newer than what the page knows. */
  function takeIn(saved: SavedElsewhere, base: RawAnswers) {
    if (saved.version > autosave.version()) restore(saved, base, toAnswers(form.getValues()));
  }

  /** Puts what was saved together with what stands in the form, typed since `base`. */
  function restore(saved: SavedElsewhere, base: RawAnswers, mine: RawAnswers) {
    const merged = mergeAnswers(groups, base, mine, saved.answers);
    writeAnswers(form, page.view, mine, merged.answers);
    settle(merged, base, saved.answers, saved.version);
    const origin = { name: saved.savedBy, at: new Date(saved.savedAt) };
    const fields = Object.fromEntries(merged.taken.map((key) => [key, origin]));
    setNews((before) => ({
      last: { ...origin, count: merged.taken.length + merged.conflicts.length },
      fields: { ...before.fields, ...fields },
    }));
    setNotes(saved.notes);
  }

  /** Notes what is in dispute; what is not goes on from the stored answers. */
  function settle(merged: Merged, base: RawAnswers, theirs: RawAnswers, version: number) {
    const open = units.filter((unit) => merged.conflicts.includes(unit.key));
    disputes.current = { units: open, theirs };
    setDisputed(disputes.current);
    // In dispute the base stays what it was, so that a reload finds the dispute again.
    const next = open.reduce((answers, unit) => withUnit(unit, answers, base), theirs);
    const rest = units.filter((unit) => !open.includes(unit));
    const dirty = rest.some((unit) => !sameUnit(unit, merged.answers, theirs));
    autosave.rebase({ version, base: next, dirty });
  }

  /** My value or theirs, where both changed one. */
  function choose(key: string, side: Side) {
    const { units: open, theirs } = disputes.current;
    const unit = open.find((one) => one.key === key);
    if (!unit) return;
    if (side === "theirs") {
      const mine = toAnswers(form.getValues());
      writeAnswers(form, page.view, mine, withUnit(unit, mine, theirs));
    }
    disputes.current = { units: open.filter((one) => one !== unit), theirs };
    setDisputed(disputes.current);
    autosave.rebase({
      version: autosave.version(),
      base: withUnit(unit, autosave.base(), theirs),
      dirty: true,
    });
    const first = document.getElementsByName(unit.codes[0] ?? "")[0];
    first?.focus();
  }

  /** A save came too late: fetches what was stored meanwhile; false when that cannot be had. */
  async function catchUp(): Promise<boolean> {
    const answer = await live.ask();
    if (!answer) return false;
    if ("refused" in answer || !answer.saved) {
      hear(answer);
      return "refused" in answer || answer.closed;
    }
    takeIn(answer.saved, autosave.base());
    return true;
  }

  return { here: live.here, news, notes, disputed, restore, choose, catchUp };
}
