import { Banner } from "~/ui";
import type { CounterItem, CounterTerm } from "../counter/counter-items";
import { useInstead } from "./counters-card";
import { useWording } from "./use-wording";

/** What the company asked to be otherwise, beside the fields where it is worked in. */
export function AskedNotes({
  asked,
  terms,
}: {
  asked: readonly CounterItem[];
  terms: readonly CounterTerm[];
}) {
  const { words } = useWording();
  const instead = useInstead();
  return asked
    .filter(({ term }) => terms.includes(term))
    .map((item) => (
      <Banner
        key={item.term}
        tone="action"
        title={words("counter.askedHere", { instead: instead(item) })}
      >
        <p>
          {words("counter.why")}: {item.why}
        </p>
      </Banner>
    ));
}
