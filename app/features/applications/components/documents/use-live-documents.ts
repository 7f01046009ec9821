import { useEffect } from "react";
import { useRenewal } from "./use-renewal";

/** Renews the page's data when a colleague, the cluster or the scanner changed something in the slots. */
export function useLiveDocuments(applicationId: string): void {
  const renew = useRenewal();
  useEffect(() => {
    let source: EventSource | undefined;
    // A hidden tab holds no connection: a browser has few to one server.
    function turn() {
      source?.close();
      source = document.hidden ? undefined : new EventSource(`/live?application=${applicationId}`);
      if (!source) return;
      source.onmessage = ({ data }) => {
        const { kind } = JSON.parse(data) as { kind: string };
        if (["documents", "clarification", "status", "resync"].includes(kind)) renew();
      };
    }
    turn();
    document.addEventListener("visibilitychange", turn);
    return () => {
      source?.close();
      document.removeEventListener("visibilitychange", turn);
    };
  }, [applicationId, renew]);
}
