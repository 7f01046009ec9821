import type { SpaceType } from "../norms";

export const spaceGroups = ["production", "laboratory", "storage", "office", "plant"] as const;

/** What a house is mostly for, in the words of a plan. */
export type SpaceGroup = (typeof spaceGroups)[number];

const groupOf: Record<SpaceType, SpaceGroup> = {
  gmp_ab: "production",
  gmp_c: "production",
  gmp_d: "production",
  cnc: "production",
  lab_rd: "laboratory",
  lab_qc: "laboratory",
  vivarium: "laboratory",
  wh_amb: "storage",
  wh_2_8: "storage",
  wh_frozen: "storage",
  wh_ult: "storage",
  office: "office",
  tech: "plant",
};

/** The group that most of some areas belongs to; plant rooms serve the others and count when nothing else is there. */
export function mainGroup(areas: Readonly<Record<string, number>>): SpaceGroup {
  const sums = new Map<SpaceGroup, number>();
  for (const [type, m2] of Object.entries(areas)) {
    const group = groupOf[type as SpaceType] ?? "plant";
    sums.set(group, (sums.get(group) ?? 0) + m2);
  }
  const others = [...sums].filter(([group]) => group !== "plant");
  const [largest] = others.sort((one, other) => other[1] - one[1]);
  return largest?.[0] ?? "plant";
}
