import { useEffect, useRef, useState } from "react";
import type { Presence } from "../../presence/mark-presence.server";
import { beatMs } from "../../presence/presence";
import type { EditableSection } from "./section-context";

type Heard = { kind: string; ref?: string; by?: string };

/** What the server says of the section now; `null` when it does not answer. */
export type Ask = () => Promise<Presence | { refused: number } | null>;

/**
 * Says every while that somebody has the section open, and asks anew as soon as the server announces
 * that a colleague came, went or saved. Hidden tabs are silent. Without announcements the beat alone
 * brings the news.
 */
export function useLiveSection(
  page: Pick<EditableSection, "applicationId" | "code" | "reader" | "here">,
  version: () => number,
  hear: (answer: Presence | { refused: number }) => void,
) {
  const [here, setHere] = useState(page.here);
  const { applicationId, code, reader } = page;
  const address = `/portal/applications/${applicationId}/presence`;

  const ask: Ask = async () => {
    const body = new FormData();
    body.set("section", code);
    body.set("version", String(version()));
    const answer = await fetch(address, { method: "POST", body }).catch(() => null);
    if (!answer) return null;
    if (answer.status === 403 || answer.status === 404) return { refused: answer.status };
    // Signed out: the sign-in page is no answer.
    if (!answer.headers.get("content-type")?.includes("json")) return null;
    const presence = (await answer.json()) as Presence;
    setHere(presence.here);
    return presence;
  };

  const acts = useRef({ ask, hear });
  acts.current = { ask, hear };

  useEffect(() => {
    let source: EventSource | undefined;
    let beat: ReturnType<typeof setTimeout> | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;

    async function tell() {
      clearTimeout(beat);
      clearTimeout(soon);
      soon = undefined;
      beat = setTimeout(tell, beatMs);
      const answer = await acts.current.ask();
      if (answer) acts.current.hear(answer);
      if (answer && "refused" in answer) stop();
    }

    function listen(event: MessageEvent<string>) {
      const { kind, ref, by }: Heard = JSON.parse(event.data);
      const concerns =
        kind === "status" || ((kind === "section" || kind === "presence") && ref === code);
      if (concerns && by !== reader) soon ??= setTimeout(tell, 100);
    }

    function start() {
      void tell();
      source = new EventSource(`/live?application=${applicationId}`);
      source.onmessage = listen;
    }

    function stop() {
      clearTimeout(beat);
      clearTimeout(soon);
      source?.close();
      source = undefined;
    }

    function leave() {
      stop();
      const body = new FormData();
      body.set("section", code);
      body.set("leaving", "1");
      navigator.sendBeacon(address, body);
    }

    const turn = () => {
      stop();
      if (!document.hidden) start();
    };
    const onShow = (event: PageTransitionEvent) => event.persisted && turn();
    turn();
    document.addEventListener("visibilitychange", turn);
    addEventListener("pagehide", leave);
    addEventListener("pageshow", onShow);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", turn);
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", onShow);
    };
  }, [address, applicationId, code, reader]);

  return { here, ask };
}
