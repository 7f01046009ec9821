import { formatNumber, type Locale, type Text } from "~/platform/i18n";
import type { Words } from "../prints/print-setting";
import type { Pack } from "./pack";

/** The key figures of a pack, a label and a text each; what is open says so. */
export function figureLines(
  { application: { figures } }: Pack,
  words: Words,
  locale: Locale,
): { label: string; text: string }[] {
  const of = (key: string, value: number | null) => ({
    label: words(`figures.${key}`),
    text:
      value === null
        ? words("figures.open")
        : words(`figures.units.${key}`, { value: formatNumber(value, locale) }),
  });
  return [
    of("areaM2", figures.areaM2),
    of("powerKw", figures.powerKw),
    of("capexMrub", figures.capexMrub),
    of("confirmedPercent", figures.confirmedPercent),
    of("staff", figures.staff),
  ];
}

export type ScoreRow = {
  code: string;
  name: Text;
  weight: number;
  /** in the order of the bulletins; null: not applicable, or left out */
  scores: (number | null)[];
  /** null when the round was not summed up, or nobody scored it */
  mean: number | null;
  disputed: boolean;
};

/** The scores of a round as a table: criteria down, bulletins across, with what they came to. */
export function scoreRows(round: NonNullable<Pack["round"]>): {
  rows: ScoreRow[];
  total: number | null;
  recommendation: string | null;
} {
  const rows = round.criteria.map(({ code, name, weight }) => {
    const summed = round.summary?.criteria.find((one) => one.code === code);
    return {
      code,
      name,
      weight,
      scores: round.bulletins.map(
        ({ scores }) => scores.find((one) => one.criterion === code)?.score ?? null,
      ),
      mean: summed?.mean ?? null,
      disputed: summed?.disputed ?? false,
    };
  });
  const { total = null, recommendation } = round.summary ?? {};
  return { rows, total, recommendation: recommendation ?? null };
}
