import { ask } from "../support/ask";
import { fill } from "../support/routes";
import { routes } from "./table";

/** Addresses that are no pages: a stream, an echo of nothing, other people's letters and secrets. */
const apart = ["/live", "/*", "/logout", "/language", "/demo/mailbox", "/demo/mailbox/:id"];

/** Every address of the portal's table that is asked for by GET, filled in; one that is added is among them. */
export function addressesOf(
  choose: (pattern: string) => boolean,
  params: Record<string, string>,
): string[] {
  const patterns = Object.keys(routes).filter((one) => !apart.includes(one) && choose(one));
  return patterns.map((pattern) => fill(pattern, params));
}

/** An answer without what differs each time although nothing happened: nonces, moments, keys of forms. */
function still(body: string): string {
  const key = /name="key" value="([\da-f-]{36})"|"key","([\da-f-]{36})"/.exec(body);
  return body
    .replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, "")
    .replace(/data-since="\d+"/g, "")
    .replaceAll(key?.[1] ?? key?.[2] ?? "no key", "KEY");
}

/** What each address answers somebody, as a page and as data. */
export async function lookAt(
  origin: string,
  addresses: readonly string[],
  cookie: string | undefined,
): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const address of addresses) {
    const [page = "", query] = address.split("?");
    const data = `${page === "/" ? "/_root" : page}.data${query ? `?${query}` : ""}`;
    for (const one of [address, data]) {
      const { status, body, leadsTo } = await ask(origin, one, { cookie });
      seen[one] = `${status} ${leadsTo ?? ""} ${still(body)}`;
    }
  }
  return seen;
}

/** Of two looks, the addresses that answered differently, with the first words that differ. */
export function differences(
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  return Object.keys(before).flatMap((address) => {
    const [one = "", two = ""] = [before[address], after[address]];
    if (one === two) return [];
    let at = 0;
    while (one[at] === two[at]) at += 1;
    const words = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
    return [`${address}\n  was … ${words(one)}\n  is … ${words(two)}`];
  });
}
