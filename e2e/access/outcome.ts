import type { Answer } from "../support/ask";
import type { Outcome } from "./doors";

const places: [prefix: string, outcome: Outcome][] = [
  ["/login", "login"],
  ["/verify-email", "confirm"],
  ["/portal/organisation", "waiting_room"],
  ["/admin", "staff_home"],
  ["/portal", "portal"],
];

/** What an answer comes to, or its status where it comes to nothing that is known. */
export function outcomeOf({ status, leadsTo }: Answer): Outcome | string {
  if (status >= 300 && status < 400) {
    return places.find(([prefix]) => leadsTo?.startsWith(prefix))?.[1] ?? "elsewhere";
  }
  if (status === 403) return "forbidden";
  if (status === 404) return "missing";
  return status < 300 ? "page" : String(status);
}
