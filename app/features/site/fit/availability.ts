import type { Demand } from "../demand";
import { overlap, type Quarter, type Quarters } from "../quarter";
import type { Change, Judged } from "./fit";
import type { Place } from "./place";

const isFree = ({ life, kept }: Place, quarters: Quarters): boolean =>
  quarters.from >= life.from &&
  quarters.until <= life.until &&
  !kept.some((one) => overlap(one, quarters));

/** Whether the place is there and nobody's in all quarters, or from when or until when it is. */
export function judgeAvailability({ quarters }: Demand, place: Place): Judged {
  if (isFree(place, quarters)) return null;
  const { from, until } = quarters;
  const length = until - from;
  const begins = [place.life.from, ...place.kept.map((one) => one.until)];
  const start = begins
    .filter((quarter) => quarter > from)
    .sort((one, other) => one - other)
    .find((quarter) => isFree(place, { from: quarter, until: quarter + length }));
  const changes: Change[] = start === undefined ? [] : [{ kind: "start", quarter: start }];
  const ends = [place.life.until, ...place.kept.map((one) => one.from)].filter(
    (quarter) => quarter > from && quarter < until,
  );
  const leave: Quarter = Math.min(...ends);
  if (ends.length > 0 && isFree(place, { from, until: leave })) {
    changes.push({ kind: "leave", quarter: leave });
  }
  return { parameter: "availability", outcome: "fails", changes };
}
