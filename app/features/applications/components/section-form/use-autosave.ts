import { useFetcher } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { SectionAnswer } from "../../draft/post-section.server";
import { readForm } from "./form-values";
import { forgetUnsaved, keepUnsaved } from "./unsaved-text";

export type SaveState =
  | { kind: "clean" | "pending" | "saving" | "failed" | "signed_out" | "closed" | "too_large" }
  | { kind: "saved"; at: Date }
  | { kind: "conflict"; by: string };

/** What the browser says itself when the server gave no answer. */
export type Unanswered = { kind: "unanswered"; signedOut: boolean };

const pauseMs = 1_500;
const patienceMs = 20_000;
const retriesMs = [3_000, 6_000, 12_000, 30_000];
const final = new Set<SaveState["kind"]>(["conflict", "closed"]);

/**
 * Saves a section while it is typed: a moment after the last change, when a field is left and when
 * the tab is. One save is under way at a time; each names the version it was made from. Until the
 * server has answered, the text is also kept in the tab.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  { version: loaded, storageKey }: { version: number; storageKey: string },
) {
  const fetcher = useFetcher<SectionAnswer | Unanswered>();
  const [state, setState] = useState<SaveState>({ kind: "clean" });
  const [version, setVersion] = useState(loaded);
  const memory = useRef({
    version: loaded,
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
      keepUnsaved(storageKey, { version: own.version, answers: readForm(form.current), sent });
    }
  }

  function later(ms: number) {
    clearTimeout(own.timer);
    own.timer = setTimeout(save, ms);
  }

  function save() {
    clearTimeout(own.timer);
    const busy = own.sentEdits !== null || own.leaving || final.has(own.state);
    if (!form.current || busy || own.edits === own.savedEdits) return;
    const body = new FormData(form.current);
    body.set("version", String(own.version));
    body.set("autosave", "1");
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
    else if (answer.kind === "conflict") become({ kind: "conflict", by: answer.conflict.savedBy });
    else if (answer.kind === "refused") {
      become({ kind: answer.code === "invalid" ? "too_large" : "closed" });
    } else {
      own.failures = 0;
      own.version = answer.version;
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

  /** What the form holds was made from an earlier version than the page's. */
  function resume(from: number) {
    own.version = from;
    setVersion(from);
    touch();
  }

  /** The form is about to be sent as a whole: a save under way comes first. */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const page = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    clearTimeout(own.timer);
    if (own.sentEdits !== null) {
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

  const acts = useRef({ receive, save, keep });
  acts.current = { receive, save, keep };

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
      const body = new FormData(form.current);
      body.set("version", String(memory.current.version));
      body.set("autosave", "1");
      navigator.sendBeacon(location.pathname, body);
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
  return { state, version, notes, touch, resume, save, onSubmit };
}
