import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/** Renews the page's data; asked again while that goes on, it does so once more afterwards, never in between. */
export function useRenewal(): () => void {
  const { state, revalidate } = useRevalidator();
  const present = useRef({ state, again: false });
  present.current.state = state;
  const renew = useCallback(() => {
    if (present.current.state !== "idle") {
      present.current.again = true;
      return;
    }
    present.current = { state: "loading", again: false };
    revalidate();
  }, [revalidate]);
  useEffect(() => {
    if (state === "idle" && present.current.again) renew();
  }, [state, renew]);
  return renew;
}
