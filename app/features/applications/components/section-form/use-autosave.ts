import { useFetcher } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { SectionAnswer } from "../../draft/post-section.server";
import type { RawAnswers } from "../../form/types";
import { type Disputes, withhold } from "./disputes";
import { readForm } from "./form-values";
import { withUnit } from "./merge-answers";
import { forgetUnsaved, keepUnsaved } from "./unsaved-text";

export type SaveState =
  | { kind: "clean" | "pending" | "saving" | "failed" | "signed_out" | "too_large" }
  | { kind: "closed"; why: string }
  | { kind: "saved"; at: Date }
  | { kind: "conflict"; by: string };

/** What the browser says itself when the server gave no answer. */
export type Unanswered = { kind: "unanswered"; signedOut: boolean };

const pauseMs = 1_500;
const patienceMs = 20_000;
const retriesMs = [3_000, 6_000, 12_000, 30_000];
const final = new Set<SaveState["kind"]>(["conflict", "closed"]);

type Given = {
  version: number;
  /** The answers as stored under that version. */
  base: RawAnswers;
  storageKey: string;
  disputes: RefObject<Disputes>;
  /** The answers that stand in the form now. */
  read: () => RawAnswers;
  /** Merges what somebody else saved meanwhile; false when that cannot be had. */
  catchUp: () => Promise<boolean>;
};

/**
 * Saves a section while it is typed: a moment after the last change, when a field is left and when
 * the tab is. One save is under way at a time; each names the version it was made from. Until the
 * server has answered, the text is also kept in the tab.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  { version: loaded, base, storageKey, disputes, read, catchUp }: Given,
) {
  const fetcher = useFetcher<SectionAnswer | Unanswered>();
  const [state, setState] = useState<SaveState>({ kind: "clean" });
  const [version, setVersion] = useState(loaded);
  const memory = useRef({
    version: loaded,
    base,
    sent: base,
    merging: false,
    edits: 0,
    savedEdits: 0,
    sentEdits: null as number | null,
    failures: 0,
    leaving: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    patience: undefined as ReturnType<typeof setTimeout> | undefined,
    state: "clean" as SaveState["kind"],
    whenFree: null as (() => void) | null,
  });
  const own = memory.current;

  function become(next: SaveState) {
    own.state = next.kind;
    setState(next);
  }

  function keep(sent: boolean) {
    if (form.current) {
      const answers = readForm(form.current);
      keepUnsaved(storageKey, { version: own.version, base: own.base, answers, sent });
    }
  }

  function later(ms: number) {
    clearTimeout(own.timer);
    own.timer = setTimeout(save, ms);
  }

  function bodyOf(page: HTMLFormElement): FormData {
    const body = new FormData(page);
    if (disputes.current) withhold(body, disputes.current);
    body.set("version", String(own.version));
    body.set("autosave", "1");
    return body;
  }

  function save() {
    clearTimeout(own.timer);
    const busy = own.sentEdits !== null || own.merging || own.leaving || final.has(own.state);
    if (!form.current || busy || own.edits === own.savedEdits) return;
    const body = bodyOf(form.current);
    own.sent = read();
    own.sentEdits = own.edits;
    own.patience = setTimeout(failed, patienceMs);
    become({ kind: "saving" });
    fetcher.submit(body, { method: "post", encType: "multipart/form-data" });
  }

  function failed() {
    clearTimeout(own.patience);
    own.sentEdits = null;
    become({ kind: "failed" });
    later(retriesMs[Math.min(own.failures, retriesMs.length - 1)] ?? pauseMs);
    own.failures += 1;
  }

  function receive(answer: SectionAnswer | Unanswered | undefined) {
    const sent = own.sentEdits ?? 0;
    if (!answer || (answer.kind === "unanswered" && !answer.signedOut)) return failed();
    clearTimeout(own.patience);
    own.sentEdits = null;
    if (answer.kind === "unanswered") become({ kind: "signed_out" });
    else if (answer.kind === "conflict") void reconcile(answer.conflict.savedBy);
    else if (answer.kind === "refused") {
      if (answer.code === "invalid") become({ kind: "too_large" });
      else close(answer.code);
    } else {
      own.failures = 0;
      own.version = answer.version;
      const open = disputes.current?.units ?? [];
      own.base = open.reduce((sent, unit) => withUnit(unit, sent, own.base), own.sent);
      own.savedEdits = sent;
      setVersion(answer.version);
      if (own.edits === sent) {
        become({ kind: "saved", at: new Date(answer.savedAt) });
        forgetUnsaved(storageKey);
      } else {
        become({ kind: "pending" });
        later(pauseMs);
      }
    }
    if (!own.merging) goOn();
  }

  /** A submission that waited for the save under way. */
  function goOn() {
    own.whenFree?.();
    own.whenFree = null;
  }

  /** Something was typed or chosen. */
  function touch() {
    own.edits += 1;
    keep(false);
    if (final.has(own.state)) return;
    if (own.state !== "pending" && own.sentEdits === null) become({ kind: "pending" });
    later(pauseMs);
  }

  /** Somebody else saved first: what they saved is put together with mine and the save tried again. */
  async function reconcile(by: string) {
    own.merging = true;
    become({ kind: "pending" });
    const merged = await catchUp();
    own.merging = false;
    if (!merged) become({ kind: "conflict", by });
    else if (own.edits !== own.savedEdits) later(0);
    goOn();
  }

  /** Goes on from other stored answers; `dirty` when the form holds more than they say. */
  function rebase(next: { version: number; base: RawAnswers; dirty: boolean }) {
    own.version = next.version;
    own.base = next.base;
    setVersion(next.version);
    if (next.dirty) return touch();
    own.savedEdits = own.edits;
    if (disputes.current?.units.length) keep(false);
    else forgetUnsaved(storageKey);
    if (!final.has(own.state)) become({ kind: "clean" });
  }

  /** Nothing of this page can be saved any more. */
  function close(why: string) {
    clearTimeout(own.timer);
    become({ kind: "closed", why });
  }

  /** The form is about to be sent as a whole: a save under way comes first. */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const page = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    clearTimeout(own.timer);
    if (disputes.current?.units.length) {
      event.preventDefault();
      document.querySelector<HTMLElement>("[data-dispute] button")?.focus();
      return;
    }
    if (own.sentEdits !== null || own.merging) {
      event.preventDefault();
      own.whenFree = () => setTimeout(() => page.requestSubmit(submitter), 0);
      return;
    }
    // What is rendered may be a moment behind the last save's answer.
    const sent = page.elements.namedItem("version");
    if (sent instanceof HTMLInputElement) sent.value = String(own.version);
    keep(true);
    own.leaving = true;
  }

  const acts = useRef({ receive, save, keep, bodyOf });
  acts.current = { receive, save, keep, bodyOf };

  useEffect(() => {
    if (fetcher.state === "idle" && memory.current.sentEdits !== null) {
      acts.current.receive(fetcher.data);
    }
  }, [fetcher.state, fetcher.data]);

  useEffect(() => {
    const saveNow = () => acts.current.save();
    const onShow = (event: PageTransitionEvent) => event.persisted && location.reload();
    const onHide = () => {
      const { edits, savedEdits, leaving, state: kind } = memory.current;
      if (leaving || edits === savedEdits || final.has(kind) || !form.current) return;
      navigator.sendBeacon(location.pathname, acts.current.bodyOf(form.current));
    };
    // Left: save what is there. Come back, perhaps after signing in elsewhere: try again.
    document.addEventListener("visibilitychange", saveNow);
    addEventListener("online", saveNow);
    addEventListener("pagehide", onHide);
    addEventListener("pageshow", onShow);
    return () => {
      document.removeEventListener("visibilitychange", saveNow);
      removeEventListener("online", saveNow);
      removeEventListener("pagehide", onHide);
      removeEventListener("pageshow", onShow);
    };
  }, [form]);

  const notes = fetcher.data?.kind === "saved" ? fetcher.data.notes : null;
  const isBusy = () => own.sentEdits !== null || own.merging || own.leaving;
  return {
    state,
    shownVersion: version,
    notes,
    version: () => own.version,
    base: () => own.base,
    isBusy,
    touch,
    rebase,
    close,
    save,
    onSubmit,
  };
}

export type Autosave = ReturnType<typeof useAutosave>;
