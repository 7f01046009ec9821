import { useFetcher } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";

/** What the server says to a save while typing. */
export type SaveAnswer = { version?: number; savedAt?: Date; refusal?: { code: string } } | null;

export type SaveState =
  | { kind: "clean" | "pending" | "saving" | "failed" }
  | { kind: "saved"; at: Date }
  | { kind: "closed"; code: string };

const pauseMs = 1_500;
const againMs = 6_000;

/**
 * Saves a form a moment after the last change, one save at a time, each naming the version that it was
 * made from. When the server says no, saving ends and the form's own button tells why.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  { version: loaded, intent }: { version: number; intent: string },
) {
  const fetcher = useFetcher<SaveAnswer>();
  const [state, setState] = useState<SaveState>({ kind: "clean" });
  const [version, setVersion] = useState(loaded);
  const memory = useRef({
    version: loaded,
    edits: 0,
    saved: 0,
    sent: null as number | null,
    ended: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    whenFree: null as (() => void) | null,
  });
  const own = memory.current;

  function later(ms: number) {
    clearTimeout(own.timer);
    own.timer = setTimeout(save, ms);
  }

  function save() {
    clearTimeout(own.timer);
    if (!form.current || own.ended || own.sent !== null || own.edits === own.saved) return;
    const body = new FormData(form.current);
    body.set("intent", intent);
    body.set("version", String(own.version));
    body.set("autosave", "1");
    own.sent = own.edits;
    setState({ kind: "saving" });
    fetcher.submit(body, { method: "post", encType: "multipart/form-data" });
  }

  function receive(answer: SaveAnswer | undefined) {
    const sent = own.sent ?? 0;
    own.sent = null;
    if (answer?.refusal) {
      own.ended = true;
      setState({ kind: "closed", code: answer.refusal.code });
    } else if (answer?.version !== undefined && answer.savedAt) {
      own.version = answer.version;
      own.saved = sent;
      setVersion(answer.version);
      if (own.edits === sent) setState({ kind: "saved", at: new Date(answer.savedAt) });
      else later(pauseMs);
    } else {
      setState({ kind: "failed" });
      later(againMs);
    }
    own.whenFree?.();
    own.whenFree = null;
  }

  /** Something was chosen or typed. */
  function touch() {
    own.edits += 1;
    if (own.ended) return;
    if (own.sent === null) setState({ kind: "pending" });
    later(pauseMs);
  }

  /** The form is about to be sent as a whole: a save under way comes first. */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const page = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    clearTimeout(own.timer);
    if (own.sent !== null) {
      event.preventDefault();
      own.whenFree = () => setTimeout(() => page.requestSubmit(submitter), 0);
      return;
    }
    // What is rendered may be a moment behind the last save's answer.
    const field = page.elements.namedItem("version");
    if (field instanceof HTMLInputElement) field.value = String(own.version);
    own.ended = true;
  }

  const acts = useRef({ receive, save });
  acts.current = { receive, save };

  useEffect(() => {
    if (fetcher.state === "idle" && memory.current.sent !== null)
      acts.current.receive(fetcher.data);
  }, [fetcher.state, fetcher.data]);

  useEffect(() => {
    const saveNow = () => acts.current.save();
    const onShow = (event: PageTransitionEvent) => event.persisted && location.reload();
    document.addEventListener("visibilitychange", saveNow);
    addEventListener("online", saveNow);
    addEventListener("pageshow", onShow);
    return () => {
      document.removeEventListener("visibilitychange", saveNow);
      removeEventListener("online", saveNow);
      removeEventListener("pageshow", onShow);
    };
  }, []);

  return { state, version, touch, save, onSubmit };
}
