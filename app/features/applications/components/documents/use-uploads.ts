import type { Uppy } from "@uppy/core";
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "~/platform/refusal";

export type RunningUpload = {
  id: string;
  name: string;
  size: number;
  percent: number;
  /** `checking`: all bytes are there, the server looks into them */
  state: "sending" | "paused" | "checking" | "failed";
  /** why it was not taken; none when the connection was lost */
  refusal: Refusal | null;
};

export type Uploads = {
  running: RunningUpload[];
  /** the last thing to be read out */
  said: { what: "begun" | "done" | "failed"; name: string } | null;
  start(files: readonly File[], purpose: string, target: object): void;
  toggle(id: string): void;
  retry(id: string): void;
  cancel(id: string): void;
};

type Meta = { purpose: string; target: string };

/** Ten tries over about five minutes; then the person is asked. */
const retryDelays = [0, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 120_000];

/** What was answered, read at once: the uploader empties its requests before it tells of a fault. */
const answers = new WeakMap<object, string>();

async function makeUppy(place: string): Promise<Uppy<Meta, Record<string, never>>> {
  // Only who uploads something loads the uploader.
  const [{ default: Core }, { default: Tus }] = await Promise.all([
    import("@uppy/core"),
    import("@uppy/tus"),
  ]);
  // The place is part of what the browser remembers of a broken upload: the same file elsewhere is another one.
  const uppy = new Core<Meta, Record<string, never>>({
    id: place.replace(/\W/g, "-"),
    autoProceed: true,
    allowMultipleUploadBatches: true,
    // What happens is told on the page, in words.
    logger: { debug() {}, warn() {}, error() {} },
  });
  return uppy.use(Tus, {
    endpoint: "/uploads/",
    allowedMetaFields: ["name", "type", "purpose", "target"],
    removeFingerprintOnSuccess: true,
    limit: 3,
    retryDelays,
    onAfterResponse: (_request, response) => void answers.set(response, response.getBody()),
  });
}

/** Why the server refused; null when it did not answer. */
function refusalIn(error: unknown): Refusal | null {
  const response = (error as { originalResponse?: object | null } | null)?.originalResponse;
  try {
    const { refusal } = JSON.parse((response && answers.get(response)) || "{}") as {
      refusal?: Refusal;
    };
    return refusal ?? null;
  } catch {
    return null;
  }
}

/** Resumable uploads of one place of a page; `onDone` is called whenever a file was taken. */
export function useUploads(place: string, onDone: () => void): Uploads {
  const [running, setRunning] = useState<RunningUpload[]>([]);
  const [said, say] = useState<Uploads["said"]>(null);
  const opened = useRef<Promise<Uppy<Meta, Record<string, never>>> | null>(null);
  const done = useRef(onDone);
  done.current = onDone;

  const change = (id: string, part: Partial<RunningUpload>) =>
    setRunning((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: string) => setRunning((all) => all.filter((one) => one.id !== id));

  useEffect(() => {
    return () => void opened.current?.then((uppy) => uppy.destroy());
  }, []);

  function open() {
    opened.current ??= makeUppy(place).then((uppy) => {
      uppy.on("file-added", ({ id, name, size }) => {
        const fresh = { id, name, size: size ?? 0, percent: 0, state: "sending", refusal: null };
        setRunning((all) => [...all.filter((one) => one.id !== id), fresh as RunningUpload]);
        say({ what: "begun", name });
      });
      uppy.on("upload-progress", (file, { bytesUploaded, bytesTotal }) => {
        if (!file) return;
        const percent = Math.floor((bytesUploaded / (bytesTotal || 1)) * 100);
        change(file.id, { percent, state: percent >= 100 ? "checking" : "sending" });
      });
      uppy.on("upload-pause", (file, paused) => {
        if (file) change(file.id, { state: paused ? "paused" : "sending" });
      });
      uppy.on("upload-success", (file) => {
        if (!file) return;
        drop(file.id);
        say({ what: "done", name: file.name });
        uppy.removeFile(file.id);
        done.current();
      });
      uppy.on("upload-error", (file, error) => {
        if (!file) return;
        const refusal = refusalIn(error);
        change(file.id, { state: "failed", refusal });
        // A refused file must not be sent again along with the next one.
        if (refusal) uppy.removeFile(file.id);
        say({ what: "failed", name: file.name });
      });
      return uppy;
    });
    return opened.current;
  }

  const withUppy = (act: (uppy: Uppy<Meta, Record<string, never>>) => unknown) => {
    void open().then(act);
  };

  return {
    running,
    said,
    start(files, purpose, target) {
      withUppy((uppy) => {
        for (const data of files) {
          const meta = { purpose, target: JSON.stringify(target) };
          uppy.addFile({ name: data.name, type: data.type, data, meta, source: "form" });
        }
      });
    },
    toggle: (id) => withUppy((uppy) => uppy.pauseResume(id)),
    retry: (id) => {
      change(id, { state: "sending", refusal: null });
      withUppy((uppy) => uppy.retryUpload(id));
    },
    cancel: (id) => {
      withUppy((uppy) => uppy.removeFile(id));
      drop(id);
    },
  };
}
