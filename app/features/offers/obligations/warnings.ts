import { type TermsVersion, termsOn } from "../agreement/terms-on";
import { agreedLoads, type Figures } from "./figures";
import { promisedBy, promisedOutput } from "./pace";

export type PeriodFacts = {
  code: string;
  from: string;
  until: string;
  due: string;
  state: "open" | "sent" | "returned" | "accepted";
  /** of the report that was sent last and not returned */
  figures: Figures | null;
};

export type WarningFacts = {
  today: string;
  signedOn: string;
  terms: readonly TermsVersion[];
  periods: readonly PeriodFacts[];
  /** percent of the promised pace from which on nobody is warned */
  pacePercent: number;
};

export type Found = {
  /** what it is about within its rule: a period, a resource */
  about: string;
  params: Record<string, string | number>;
};

type Rule = {
  tone: "warning" | "danger";
  find: (facts: WarningFacts) => Found[];
};

/** The newest period of which something is known. */
function lastReported({ periods }: WarningFacts) {
  const known = periods.filter((one) => one.figures !== null);
  const last = [...known].sort((one, other) => one.until.localeCompare(other.until)).at(-1);
  return last?.figures ? { ...last, figures: last.figures } : null;
}

const percentOf = (reported: number, promised: number) => Math.floor((reported / promised) * 100);

/** What was reached by the end of the last reported period beside the promised pace, when it is too little. */
function behind(field: "investmentMrub" | "jobs" | "output") {
  return (facts: WarningFacts): Found[] => {
    const last = lastReported(facts);
    const reported = last?.figures[field] ?? null;
    if (!last || reported === null) return [];
    const { promises } = termsOn(facts.terms, last.until).terms;
    const promised =
      field === "output"
        ? promisedOutput(promises, last.from, last.until)
        : promisedBy(promises, field, facts.signedOn, last.until);
    if (promised === null || promised <= 0) return [];
    if (reported * 100 >= promised * facts.pacePercent) return [];
    const params = { reported, promised: Math.round(promised * 10) / 10, period: last.code };
    return [{ about: "", params: { ...params, percent: percentOf(reported, promised) } }];
  };
}

/** The rules of early warning, in the order in which they are shown. */
export const warningRules = {
  late_report: {
    tone: "danger",
    find: ({ periods, today }) =>
      periods
        .filter(({ state, due }) => (state === "open" || state === "returned") && due < today)
        .map(({ code, due }) => ({ about: code, params: { period: code, due } })),
  },
  loads_over: {
    tone: "danger",
    find: (facts) => {
      const last = lastReported(facts);
      if (!last) return [];
      return agreedLoads(termsOn(facts.terms, last.until).terms.loads).flatMap(
        ({ resource, most }) => {
          const drawn = last.figures.loads[resource];
          return drawn !== undefined && drawn > most
            ? [{ about: resource, params: { resource, drawn, most, period: last.code } }]
            : [];
        },
      );
    },
  },
  investment_behind: { tone: "warning", find: behind("investmentMrub") },
  jobs_behind: { tone: "warning", find: behind("jobs") },
  output_behind: { tone: "warning", find: behind("output") },
} as const satisfies Record<string, Rule>;

export type WarningCode = keyof typeof warningRules;

export const warningCodes = Object.keys(warningRules) as WarningCode[];

export type Warning = Found & { code: WarningCode };

/** All that the rules find of an agreement today. */
export function findWarnings(facts: WarningFacts): Warning[] {
  return warningCodes.flatMap((code) => {
    const { find }: Rule = warningRules[code];
    return find(facts).map((found) => ({ code, ...found }));
  });
}
