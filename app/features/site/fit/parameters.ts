import { type Demand, fireCategories, szzClasses, totalArea } from "../demand";
import { spaceTypes } from "../norms";
import { judgeAvailability } from "./availability";
import type { Amount, Change, Judged, Parameter } from "./fit";
import type { Place } from "./place";

type Row = { code: Parameter; judge: (demand: Demand, place: Place) => Judged };

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A number of the demand that may be no larger than the place's. */
function judgeNumber(
  parameter: Parameter & Amount,
  needed: number | null,
  given: number,
  digits: number,
): Judged {
  if (needed === null) return { open: "demand" };
  if (needed <= given) return null;
  const scale = 10 ** digits;
  const by = Math.ceil(Math.round((needed - given) * scale * 1000) / 1000) / scale;
  const change: Change = { kind: "reduce", what: parameter, by };
  return { parameter, outcome: "fails", needed, given, by, changes: [change] };
}

/** m² that are built for another use than they are wanted for. */
function judgeUses({ areas }: Demand, place: Place): Judged {
  const missing = tenth(
    spaceTypes.reduce(
      (sum, use) => sum + Math.max(0, (areas[use] ?? 0) - (place.spaces[use] ?? 0)),
      0,
    ),
  );
  if (missing <= 0) return null;
  const change: Change = { kind: "works", works: "change_of_use", areaM2: missing };
  return { parameter: "uses", outcome: "works", by: missing, changes: [change] };
}

function judgeBsl({ bsl }: Demand, { maxBsl }: Place): Judged {
  if (bsl === null) return { open: "demand" };
  if (bsl <= maxBsl) return null;
  const changes: Change[] = [{ kind: "lower_bsl", to: maxBsl }];
  return { parameter: "bsl", outcome: "fails", needed: bsl, given: maxBsl, changes };
}

function judgeFire({ fireCategory }: Demand, place: Place): Judged {
  if (fireCategory === null) return { open: "demand" };
  const needed = fireCategories.indexOf(fireCategory);
  if (needed >= fireCategories.indexOf(place.fireCategory)) return null;
  const changes: Change[] = [{ kind: "lower_fire", to: place.fireCategory }];
  return { parameter: "fire", outcome: "fails", changes };
}

function judgeSzz({ szzClass }: Demand, place: Place): Judged {
  if (szzClass === null) return { open: "demand" };
  if (szzClasses.indexOf(szzClass) >= szzClasses.indexOf(place.szzClass)) return null;
  const changes: Change[] = [{ kind: "lower_szz", to: place.szzClass }];
  return { parameter: "szz", outcome: "fails", changes };
}

function judgeGmp({ gmp }: Demand, { gmpReadiness, areaM2 }: Place): Judged {
  if (!gmp || gmpReadiness === "fitted") return null;
  return gmpReadiness === "shell"
    ? {
        parameter: "gmp",
        outcome: "works",
        changes: [{ kind: "works", works: "gmp_fit_out", areaM2 }],
      }
    : { parameter: "gmp", outcome: "fails", changes: [{ kind: "without_gmp" }] };
}

/** What of a place is the same in every quarter, and when it can be had. */
export const placeParameters: readonly Row[] = [
  {
    code: "area",
    judge: (demand, place) => judgeNumber("area", tenth(totalArea(demand)), place.areaM2, 1),
  },
  { code: "uses", judge: judgeUses },
  {
    code: "height",
    judge: ({ heightM }, place) => judgeNumber("height", heightM, place.heightM, 1),
  },
  { code: "floor", judge: ({ floorKn }, place) => judgeNumber("floor", floorKn, place.floorKn, 1) },
  { code: "bsl", judge: judgeBsl },
  { code: "fire", judge: judgeFire },
  { code: "szz", judge: judgeSzz },
  { code: "gmp", judge: judgeGmp },
  { code: "availability", judge: judgeAvailability },
];
