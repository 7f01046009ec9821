import { type Field, formatValue, signedPercent, type Values } from "~/features/applications";
import { formatNumber, type Locale, say, typeableNumber } from "~/platform/i18n";
import {
  emptyFigure,
  isCorrectable,
  isGiven,
  type TypedFigure,
  type Verdict,
} from "./check-figures";
import type { FigureGroup } from "./figures";
import { isOutdated, type ValuesByVersion } from "./judgement";
import type { FigureNorm } from "./norms";
import type { ReadFigure } from "./read-sheet.server";

export type ShownNorm = { text: string; difference: string; far: boolean; range: boolean };

/** A stored verdict as people read it. */
export type ShownVerdict = {
  verdict: Verdict;
  /** with its unit */
  corrected: string | null;
  reason: string;
  by: string;
  at: Date;
  version: number;
};

export type ShownFigure = {
  code: string;
  label: string;
  unit: string;
  stated: { text: string; state: "stated" | "empty" | "open" };
  given: boolean;
  correctable: boolean;
  norm: ShownNorm | null;
  /** by the areas as corrected, where they make another norm */
  correctedNorm: string | null;
  remarks: string[];
  /** what stands in its fields */
  typed: TypedFigure;
  verdict: ShownVerdict | null;
  /** what was stated when it was judged, when that has changed since */
  before: string | null;
};

export type FigureFacts = {
  values: Values;
  versions: ValuesByVersion;
  norms: Readonly<Record<string, FigureNorm>>;
  /** null while no area is corrected */
  correctedNorms: Readonly<Record<string, FigureNorm>> | null;
  remarks: (field: string) => string[];
};

function normText(field: Field, { low, high }: FigureNorm, locale: Locale): string {
  const ends = [...new Set([low, high])].map((end) => formatNumber(end, locale)).join("–");
  return field.unit ? `${ends}\u00a0${say(field.unit, locale)}` : ends;
}

/** One figure of the sheet: stated, expected, judged. */
export function showFigure(
  field: Field,
  stored: ReadFigure | undefined,
  facts: FigureFacts,
  locale: Locale,
): ShownFigure {
  const { code } = field;
  const value = facts.values[code];
  const shown = formatValue(field, value, locale);
  const norm = facts.norms[code];
  const other = facts.correctedNorms?.[code];
  const outdated = stored !== undefined && isOutdated(stored, facts.versions, facts.values);
  const was = stored && facts.versions[stored.submissionVersion]?.[code];
  return {
    code,
    label: say(field.label, locale),
    unit: field.unit ? say(field.unit, locale) : "",
    stated: { text: shown.text, state: shown.state === "faulty" ? "stated" : shown.state },
    given: isGiven(value),
    correctable: isCorrectable(field),
    norm: norm
      ? {
          text: normText(field, norm, locale),
          difference: norm.deviation ? signedPercent(norm.deviation, locale) : "",
          far: norm.far,
          range: norm.low !== norm.high,
        }
      : null,
    correctedNorm:
      norm && other && (other.low !== norm.low || other.high !== norm.high)
        ? normText(field, other, locale)
        : null,
    remarks: facts.remarks(code),
    typed:
      stored && !outdated
        ? {
            verdict: stored.verdict,
            corrected: typeableNumber(stored.corrected ?? "", locale),
            reason: stored.reason,
          }
        : emptyFigure,
    verdict: stored
      ? {
          verdict: stored.verdict,
          corrected:
            stored.corrected === null ? null : formatValue(field, stored.corrected, locale).text,
          reason: stored.reason,
          by: stored.judgedBy,
          at: stored.judgedAt,
          version: stored.submissionVersion,
        }
      : null,
    before: outdated ? formatValue(field, was, locale).text || "—" : null,
  };
}

export type ShownGroup = {
  code: string;
  title: string;
  figures: ShownFigure[];
  /** names of what was not stated and has no norm */
  left: string[];
  /** of the figures that add up */
  total: { stated: string; corrected: string | null } | null;
  counts: { given: number; judged: number };
};

/** The figures of one group with their subtotal; what was not stated is only named. */
export function showGroup(
  group: FigureGroup,
  all: readonly ShownFigure[],
  total: ShownGroup["total"],
  locale: Locale,
): ShownGroup {
  const own = all.filter((one) => group.figures.includes(one.code));
  const figures = own.filter(
    (one) => one.stated.state !== "empty" || one.verdict || (one.correctable && one.norm),
  );
  const given = own.filter((one) => one.given);
  return {
    code: group.code,
    title: say(group.title, locale),
    figures,
    left: own.filter((one) => !figures.includes(one)).map((one) => one.label),
    total,
    counts: {
      given: given.length,
      judged: given.filter((one) => one.verdict && one.before === null).length,
    },
  };
}
