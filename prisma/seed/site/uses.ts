import type { SpaceType } from "~/features/site";

/** What a unit is built for, and what that asks of the house around it. */
export type UnitUse = {
  /** percent of its area, the first takes what rounding leaves */
  shares: Partial<Record<SpaceType, number>>;
  maxBsl: number;
  fireCategory: string;
  szzClass: string;
  gmp: "none" | "shell" | "fitted";
};

export const unitUses = {
  sterile: {
    shares: {
      tech: 26,
      cnc: 20,
      gmp_d: 14,
      wh_amb: 12,
      gmp_c: 10,
      lab_qc: 8,
      office: 6,
      gmp_ab: 4,
    },
    maxBsl: 1,
    fireCategory: "b",
    szzClass: "v",
    gmp: "shell",
  },
  packaging: {
    shares: { cnc: 48, wh_amb: 22, tech: 16, gmp_d: 8, office: 6 },
    maxBsl: 1,
    fireCategory: "v1",
    szzClass: "v",
    gmp: "shell",
  },
  substance: {
    shares: {
      tech: 28,
      gmp_d: 20,
      gmp_c: 16,
      cnc: 14,
      lab_qc: 8,
      wh_2_8: 6,
      office: 6,
      gmp_ab: 2,
    },
    maxBsl: 2,
    fireCategory: "a",
    szzClass: "iv",
    gmp: "shell",
  },
  cell: {
    shares: {
      tech: 24,
      lab_rd: 20,
      cnc: 12,
      gmp_c: 11,
      gmp_d: 9,
      lab_qc: 9,
      gmp_ab: 6,
      wh_ult: 5,
      office: 4,
    },
    maxBsl: 2,
    fireCategory: "v2",
    szzClass: "v",
    gmp: "fitted",
  },
  pilot: {
    shares: { gmp_d: 26, tech: 24, gmp_c: 18, cnc: 14, lab_rd: 10, office: 5, gmp_ab: 3 },
    maxBsl: 2,
    fireCategory: "b",
    szzClass: "iv",
    gmp: "shell",
  },
  laboratory: {
    shares: { lab_rd: 62, office: 20, tech: 14, wh_2_8: 4 },
    maxBsl: 2,
    fireCategory: "v2",
    szzClass: "none",
    gmp: "none",
  },
  control: {
    shares: { lab_qc: 60, tech: 16, office: 14, wh_2_8: 10 },
    maxBsl: 2,
    fireCategory: "v2",
    szzClass: "none",
    gmp: "shell",
  },
  containment: {
    shares: { lab_rd: 50, tech: 30, lab_qc: 12, wh_ult: 8 },
    maxBsl: 3,
    fireCategory: "v2",
    szzClass: "v",
    gmp: "none",
  },
  vivarium: {
    shares: { vivarium: 58, tech: 26, lab_rd: 10, wh_amb: 6 },
    maxBsl: 2,
    fireCategory: "v2",
    szzClass: "v",
    gmp: "none",
  },
  incubator: {
    shares: { lab_rd: 56, office: 30, tech: 14 },
    maxBsl: 2,
    fireCategory: "v3",
    szzClass: "none",
    gmp: "none",
  },
  storage: {
    shares: { wh_amb: 84, cnc: 8, tech: 5, office: 3 },
    maxBsl: 0,
    fireCategory: "v1",
    szzClass: "v",
    gmp: "none",
  },
  cold: {
    shares: { wh_2_8: 58, wh_frozen: 20, tech: 12, wh_ult: 6, office: 4 },
    maxBsl: 0,
    fireCategory: "v2",
    szzClass: "v",
    gmp: "none",
  },
  office: {
    shares: { office: 92, tech: 8 },
    maxBsl: 0,
    fireCategory: "v4",
    szzClass: "none",
    gmp: "none",
  },
} as const satisfies Record<string, UnitUse>;

export type UseCode = keyof typeof unitUses;
