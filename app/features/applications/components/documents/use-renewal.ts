import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/** The renewal of the page in this browser, whichever of its parts asked for it. */
const renewal = { underWay: false, again: false };

/** Renews the page's data; asked again while that goes on, it does so once more afterwards, never in between. */
export function useRenewal(): () => void {
  const { state, revalidate } = useRevalidator();
  const loaded = useLoaderData();
  const renew = useCallback(() => {
    if (renewal.underWay) {
      renewal.again = true;
      return;
    }
    renewal.underWay = true;
    renewal.again = false;
    revalidate();
  }, [revalidate]);
  const shown = useRef(loaded);
  // A render may still say "idle" after a renewal was asked for: only an end of loading or new data ends it.
  useEffect(() => {
    if (state !== "idle") return;
    shown.current = loaded;
    renewal.underWay = false;
    if (renewal.again) renew();
  }, [state, loaded, renew]);
  return renew;
}
