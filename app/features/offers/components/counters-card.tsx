import type { ReactNode } from "react";
import { formatDate, formatNumber } from "~/platform/i18n";
import { Card, DefinitionList, StatusTag, type Tone } from "~/ui";
import type { CounterItem } from "../counter/counter-items";
import type { CounterState } from "../states";
import { useWording } from "./use-wording";

export type ShownCounter = {
  id: string;
  version: number;
  state: CounterState;
  items: CounterItem[];
  madeAt: Date | string;
  madeBy: string;
  answer: string;
  /** of which version it asks */
  of: number;
};

const toneOf: Record<CounterState, Tone> = {
  open: "action",
  taken_up: "progress",
  answered: "success",
  lapsed: "neutral",
};

/** What is asked for, as people read it. */
export function useInstead() {
  const { words, locale } = useWording();
  return ({ term, instead }: CounterItem): string => {
    if (term === "tenancy") return words(`tenancy.${instead}`);
    if (term === "valid_until") return formatDate(instead, locale);
    if (term === "rent") return words("terms.rentText", { rent: formatNumber(instead, locale, 2) });
    if (term === "indexation") {
      return words("terms.indexationText", { percent: formatNumber(instead, locale, 2) });
    }
    return instead;
  };
}

/** What the company asked to be otherwise, and what came of it; newest first. */
export function CountersCard<C extends ShownCounter>({
  counters,
  newest,
  children,
}: {
  counters: readonly C[];
  /** the version that is out */
  newest: number | undefined;
  /** what may be done with one */
  children?: (counter: C) => ReactNode;
}) {
  const { words, locale } = useWording();
  const instead = useInstead();
  if (counters.length === 0) return null;
  const stateOf = ({ state, of }: C) =>
    words(`counter.states.${state === "taken_up" && of !== newest ? "taken_upDone" : state}`);
  return (
    <Card title={words("counter.title")}>
      <div className="stack stack--tight">
        {counters.map((counter) => (
          <section key={counter.id} id={`counter-${counter.id}`}>
            <p className="space-unit__head">
              <strong>
                {words("counter.of", {
                  number: counter.of,
                  name: counter.madeBy,
                  date: formatDate(counter.madeAt, locale),
                })}
              </strong>
              <StatusTag tone={toneOf[counter.state]}>{stateOf(counter)}</StatusTag>
            </p>
            <DefinitionList
              items={counter.items.map((item) => ({
                key: item.term,
                term: words(`counter.terms.${item.term}`),
                value: <span className="whitespace-pre-line wrap-anywhere">{instead(item)}</span>,
                hint: `${words("counter.why")}: ${item.why}`,
              }))}
            />
            {counter.answer && (
              <p>
                <strong>{words("counter.answer")}.</strong>{" "}
                <span className="whitespace-pre-line wrap-anywhere">{counter.answer}</span>
              </p>
            )}
            {children && <div className="mt-3">{children(counter)}</div>}
          </section>
        ))}
      </div>
    </Card>
  );
}
