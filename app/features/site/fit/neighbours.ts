import type { Text } from "~/platform/i18n/text";
import { type Demand, type SzzClass, szzClasses } from "../demand";
import { overlap } from "../quarter";
import type { Change, Judged, RuleCode } from "./fit";
import type { Neighbour, Place } from "./place";

/** What the rules between neighbours count by. */
export type NeighbourLimits = {
  /** rooms of categories А and Б together in one fire compartment, m² */
  explosiveM2: number;
  /** how far a sanitary zone reaches, m */
  zoneM: Readonly<Record<SzzClass, number>>;
};

export const defaultNeighbourLimits: NeighbourLimits = {
  explosiveM2: 300,
  zoneM: { i: 1000, ii: 500, iii: 300, iv: 100, v: 50, none: 0 },
};

export type NeighbourRule = {
  code: RuleCode;
  applies: (demand: Demand, place: Place, limits: NeighbourLimits) => Judged;
  explain: Text;
};

const codes = (neighbours: readonly Neighbour[]) =>
  [...new Set(neighbours.map((one) => one.unit))].sort();

const together = (demand: Demand, place: Place) =>
  place.neighbours.filter((one) => overlap(one.quarters, demand.quarters));

const outside = (demand: Demand, place: Place) =>
  together(demand, place).filter((one) => !one.sameBuilding);

/** The largest class whose zone stays within a distance. */
const classWithin = (distance: number, limits: NeighbourLimits): SzzClass =>
  szzClasses.find((one) => limits.zoneM[one] <= distance) ?? "none";

function explosive(demand: Demand, place: Place, limits: NeighbourLimits): Judged {
  const needed = demand.explosiveM2;
  if (needed === null) return { open: "demand" };
  if (needed <= 0) return null;
  const others = together(demand, place).filter(
    (one) => one.sameCompartment && (one.explosiveM2 ?? 0) > 0,
  );
  const sumIn = (quarter: number) =>
    others
      .filter(({ quarters }) => quarters.from <= quarter && quarter < quarters.until)
      .reduce((sum, one) => sum + (one.explosiveM2 ?? 0), 0);
  const edges = [demand.quarters.from, ...others.map((one) => one.quarters.from)];
  const within = edges.filter((one) => one >= demand.quarters.from && one < demand.quarters.until);
  const taken = Math.max(...within.map(sumIn));
  const given = Math.max(0, Math.round((limits.explosiveM2 - taken) * 1000) / 1000);
  if (needed <= given) return null;
  const by = Math.ceil(Math.round((needed - given) * 1000) / 100) / 10;
  const change: Change = { kind: "reduce", what: "explosive", by };
  return {
    parameter: "explosive_compartment",
    outcome: "fails",
    needed,
    given,
    by,
    units: codes(others),
    changes: [change],
  };
}

function hospital({ szzClass }: Demand, { hospitalM }: Place, limits: NeighbourLimits): Judged {
  if (szzClass === null) return { open: "demand" };
  if (hospitalM === null) return { open: "place" };
  const needed = limits.zoneM[szzClass];
  if (needed <= hospitalM) return null;
  const changes: Change[] = [{ kind: "lower_szz", to: classWithin(hospitalM, limits) }];
  return { parameter: "zone_hospital", outcome: "fails", needed, given: hospitalM, changes };
}

/** From this distance on a common project of the zone does not help. */
const beyondJointZone = (reach: number, limits: NeighbourLimits) => reach >= limits.zoneM.iii;
const jointZone: Change = { kind: "works", works: "joint_zone", areaM2: null };

function coversGmp(demand: Demand, place: Place, limits: NeighbourLimits): Judged {
  if (demand.szzClass === null) return null;
  const reach = limits.zoneM[demand.szzClass];
  const covered = outside(demand, place).filter((one) => one.gmp && one.distanceM < reach);
  if (covered.length === 0) return null;
  const nearest = Math.min(...covered.map((one) => one.distanceM));
  const lower: Change = { kind: "lower_szz", to: classWithin(nearest, limits) };
  const numbers = { needed: reach, given: nearest, units: codes(covered) };
  return beyondJointZone(reach, limits)
    ? { parameter: "zone_covers_gmp", outcome: "fails", ...numbers, changes: [lower] }
    : { parameter: "zone_covers_gmp", outcome: "works", ...numbers, changes: [jointZone, lower] };
}

function gmpInZone(demand: Demand, place: Place, limits: NeighbourLimits): Judged {
  if (!demand.gmp) return null;
  const reach = (one: Neighbour) => limits.zoneM[one.szzClass ?? "none"];
  const over = outside(demand, place).filter((one) => one.distanceM < reach(one));
  if (over.length === 0) return null;
  const units = codes(over);
  const without: Change = { kind: "without_gmp" };
  return over.some((one) => beyondJointZone(reach(one), limits))
    ? { parameter: "gmp_in_zone", outcome: "fails", units, changes: [without] }
    : { parameter: "gmp_in_zone", outcome: "works", units, changes: [jointZone, without] };
}

const containment = 3;

function bslZoning(demand: Demand, place: Place): Judged {
  const beside = together(demand, place).filter((one) => one.sameCompartment);
  const contained = beside.filter((one) => (one.bsl ?? 0) >= containment);
  const own = (demand.bsl ?? 0) >= containment;
  const disturbed = own ? beside : contained;
  if (disturbed.length === 0) return null;
  // A laboratory of the highest level is never shared, whatever comes in beside it.
  const changes: Change[] =
    contained.length > 0 ? [] : [{ kind: "lower_bsl", to: containment - 1 }];
  return { parameter: "bsl_zoning", outcome: "fails", units: codes(disturbed), changes };
}

function bslBesideGmp(demand: Demand, place: Place): Judged {
  const agents = (level: number | null) => (level ?? 0) >= 2;
  const beside = together(demand, place).filter(
    (one) =>
      one.sameCompartment && ((agents(demand.bsl) && one.gmp) || (demand.gmp && agents(one.bsl))),
  );
  if (beside.length === 0) return null;
  const change: Change = { kind: "works", works: "air_separation", areaM2: null };
  return {
    parameter: "bsl_beside_gmp",
    outcome: "works",
    units: codes(beside),
    changes: [change],
  };
}

/** What neighbours share or owe one another; the cluster's engineer answers for the numbers. */
export const neighbourRules: readonly NeighbourRule[] = [
  {
    code: "explosive_compartment",
    applies: explosive,
    explain: {
      ru: "Помещения категорий А и Б считаются вместе по всему пожарному отсеку: их общая площадь ограничена, сколько бы арендаторов в нём ни было.",
      en: "Rooms of categories A and B are counted together over the whole fire compartment: their total area is limited, however many tenants share it.",
    },
  },
  {
    code: "zone_hospital",
    applies: hospital,
    explain: {
      ru: "Санитарно-защитная зона производства не должна накрывать больницу.",
      en: "The sanitary protection zone of a production must not cover the hospital.",
    },
  },
  {
    code: "zone_covers_gmp",
    applies: coversGmp,
    explain: {
      ru: "Фармацевтическое производство не размещают в санитарно-защитной зоне другого предприятия. До 100 м возможен проект единой зоны.",
      en: "Pharmaceutical production does not stand in another plant's sanitary protection zone. Up to 100 m, a joint zone can be designed.",
    },
  },
  {
    code: "gmp_in_zone",
    applies: gmpInZone,
    explain: {
      ru: "Помещение попадает в санитарно-защитную зону соседнего предприятия, а в ней нельзя размещать фармацевтическое производство. До 100 м возможен проект единой зоны.",
      en: "The premises lie in a neighbour's sanitary protection zone, where pharmaceutical production must not stand. Up to 100 m, a joint zone can be designed.",
    },
  },
  {
    code: "bsl_zoning",
    applies: bslZoning,
    explain: {
      ru: "Лаборатория BSL-3 занимает отсек одна: ни она не встаёт рядом с другими, ни другие рядом с ней.",
      en: "A BSL-3 laboratory has its compartment to itself: it does not move in beside others, nor they beside it.",
    },
  },
  {
    code: "bsl_beside_gmp",
    applies: bslBesideGmp,
    explain: {
      ru: "Работа с биологическими агентами BSL-2 рядом с чистыми помещениями GMP требует раздельной вентиляции и шлюзов.",
      en: "Work with BSL-2 agents beside GMP cleanrooms needs separate ventilation and airlocks.",
    },
  },
];
