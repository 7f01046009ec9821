import { type Outline, rectangle } from "~/features/site";
import type { UseCode } from "./uses";

/** An upright part of a building and how its floors are divided: so many units along and across it. */
export type Wing = readonly [
  x: number,
  y: number,
  width: number,
  height: number,
  across: number,
  along: number,
];

export type FloorPlan = {
  levels: readonly number[];
  /** which wings reach so high; all of them by default */
  wings?: readonly number[];
  /** taken in turn by the units of a floor */
  uses: readonly UseCode[];
  /** clear height, m; floor load, kN/m² */
  height: number;
  load: number;
};

export type BuildingPlan = {
  code: string;
  plot: string;
  name: readonly [ru: string, en: string];
  stage: "commissioned" | "under_construction" | "planned";
  from: readonly [year: number, quarter: number];
  published: boolean;
  outline: Outline;
  wings: readonly Wing[];
  floors: readonly FloorPlan[];
};

/** The invented buildings: eleven to let, 240,000 m² together, and the energy centre. */
export const buildingPlans: readonly BuildingPlan[] = [
  {
    code: "B1",
    plot: "P1",
    name: ["Корпус 1. Стерильное производство", "Building 1. Sterile production"],
    stage: "commissioned",
    from: [2026, 2],
    published: true,
    outline: rectangle(12, 62, 84, 80),
    wings: [[12, 62, 84, 80, 3, 2]],
    floors: [
      { levels: [1], uses: ["sterile", "sterile", "packaging"], height: 6.6, load: 15 },
      { levels: [2], uses: ["sterile", "packaging"], height: 5.4, load: 12 },
      { levels: [3], uses: ["control", "sterile", "laboratory"], height: 4.2, load: 10 },
    ],
  },
  {
    code: "B2",
    plot: "P1",
    name: ["Корпус 2. Контрактное производство", "Building 2. Contract manufacturing"],
    stage: "under_construction",
    from: [2027, 3],
    published: true,
    outline: rectangle(120, 62, 68, 80),
    wings: [[120, 62, 68, 80, 2, 2]],
    floors: [
      { levels: [1], uses: ["substance", "pilot"], height: 7.2, load: 15 },
      { levels: [2], uses: ["substance", "cell"], height: 5.4, load: 12 },
      { levels: [3], uses: ["control", "pilot"], height: 4.2, load: 10 },
    ],
  },
  {
    code: "B3",
    plot: "P1",
    name: ["Корпус 3. Биотехнологические субстанции", "Building 3. Biologics substances"],
    stage: "planned",
    from: [2029, 2],
    published: true,
    outline: [
      [12, 166],
      [188, 166],
      [188, 246],
      [148, 246],
      [148, 196],
      [52, 196],
      [52, 246],
      [12, 246],
    ],
    wings: [
      [12, 166, 176, 30, 4, 1],
      [12, 196, 40, 50, 1, 2],
      [148, 196, 40, 50, 1, 2],
    ],
    floors: [
      { levels: [1], uses: ["substance"], height: 7.8, load: 20 },
      { levels: [2, 3], uses: ["substance", "substance", "pilot"], height: 5.4, load: 12 },
      { levels: [4], wings: [0], uses: ["control", "laboratory"], height: 4.2, load: 7.5 },
    ],
  },
  {
    code: "B4",
    plot: "P1",
    name: ["Корпус 4. Клеточные технологии", "Building 4. Cell technologies"],
    stage: "commissioned",
    from: [2026, 4],
    published: true,
    outline: [
      [12, 270],
      [88, 270],
      [88, 326],
      [52, 326],
      [52, 369],
      [12, 369],
    ],
    wings: [
      [12, 270, 76, 56, 3, 2],
      [12, 326, 40, 43, 1, 2],
    ],
    floors: [
      { levels: [1, 2], uses: ["cell"], height: 4.8, load: 10 },
      { levels: [3], uses: ["cell", "laboratory"], height: 4.2, load: 7.5 },
      { levels: [4], wings: [0], uses: ["laboratory", "control"], height: 3.9, load: 5 },
    ],
  },
  {
    code: "B5",
    plot: "P1",
    name: ["Корпус 5. Складской центр", "Building 5. Warehouse"],
    stage: "under_construction",
    from: [2027, 2],
    published: true,
    outline: rectangle(112, 270, 76, 99),
    wings: [
      [112, 270, 32, 22, 1, 1],
      [144, 270, 44, 22, 1, 1],
      [112, 292, 76, 77, 2, 2],
    ],
    floors: [
      { levels: [1], uses: ["cold", "cold", "storage"], height: 10.8, load: 50 },
      { levels: [2], uses: ["storage"], height: 6, load: 20 },
      { levels: [3], wings: [0], uses: ["office"], height: 3.3, load: 4 },
    ],
  },
  {
    code: "B6",
    plot: "P2",
    name: ["Корпус 6. Инкубатор", "Building 6. Incubator"],
    stage: "commissioned",
    from: [2026, 1],
    published: true,
    outline: rectangle(252, 62, 60, 60),
    wings: [[252, 62, 60, 60, 3, 2]],
    floors: [
      { levels: [1], uses: ["laboratory", "office"], height: 4.5, load: 7.5 },
      { levels: [2, 3, 4, 5], uses: ["incubator"], height: 3.9, load: 5 },
      { levels: [6, 7], uses: ["office", "office", "incubator"], height: 3.3, load: 4 },
    ],
  },
  {
    code: "B7",
    plot: "P2",
    name: ["Корпус 7. Лаборатории", "Building 7. Laboratories"],
    stage: "under_construction",
    from: [2027, 4],
    published: true,
    outline: rectangle(336, 62, 92, 70),
    wings: [[336, 62, 92, 70, 3, 2]],
    floors: [
      { levels: [1], uses: ["pilot", "laboratory"], height: 5.4, load: 10 },
      { levels: [2, 3], uses: ["laboratory"], height: 4.2, load: 7.5 },
      { levels: [4], uses: ["laboratory", "office"], height: 3.9, load: 5 },
    ],
  },
  {
    code: "B8",
    plot: "P2",
    name: [
      "Корпус 8. Контроль качества, виварий, BSL-3",
      "Building 8. Quality control, vivarium, BSL-3",
    ],
    stage: "under_construction",
    from: [2028, 3],
    published: true,
    outline: [
      [252, 156],
      [428, 156],
      [428, 230],
      [392, 230],
      [392, 180],
      [358, 180],
      [358, 230],
      [322, 230],
      [322, 180],
      [288, 180],
      [288, 230],
      [252, 230],
    ],
    wings: [
      [252, 156, 176, 24, 3, 1],
      [252, 180, 36, 50, 1, 2],
      [322, 180, 36, 50, 1, 2],
      [392, 180, 36, 50, 1, 2],
    ],
    floors: [
      { levels: [1], uses: ["control", "control", "vivarium"], height: 4.8, load: 10 },
      { levels: [2], uses: ["control", "laboratory", "vivarium"], height: 4.5, load: 7.5 },
      { levels: [3], uses: ["laboratory", "containment"], height: 4.5, load: 7.5 },
      { levels: [4], wings: [0, 1, 3], uses: ["laboratory", "office"], height: 3.9, load: 5 },
    ],
  },
  {
    code: "B9",
    plot: "P2",
    name: ["Корпус 9. Исследовательский двор", "Building 9. Research court"],
    stage: "planned",
    from: [2031, 2],
    published: true,
    outline: [
      [252, 254],
      [332, 254],
      [332, 369],
      [308, 369],
      [308, 278],
      [276, 278],
      [276, 369],
      [252, 369],
    ],
    wings: [
      [252, 254, 80, 24, 2, 1],
      [252, 278, 24, 91, 1, 2],
      [308, 278, 24, 91, 1, 2],
    ],
    floors: [
      { levels: [1, 2], uses: ["laboratory", "laboratory", "pilot"], height: 4.5, load: 7.5 },
      { levels: [3, 4], uses: ["laboratory", "incubator"], height: 3.9, load: 5 },
    ],
  },
  {
    code: "B10",
    plot: "P2",
    name: ["Корпус 10. Опытное производство", "Building 10. Pilot production"],
    stage: "planned",
    from: [2030, 1],
    published: false,
    outline: rectangle(356, 254, 72, 52),
    wings: [[356, 254, 72, 52, 2, 2]],
    floors: [
      { levels: [1], uses: ["pilot"], height: 7.2, load: 15 },
      { levels: [2, 3], uses: ["pilot", "laboratory"], height: 4.8, load: 10 },
    ],
  },
  {
    code: "B11",
    plot: "P2",
    name: ["Корпус 11. Деловой и учебный центр", "Building 11. Business and training centre"],
    stage: "planned",
    from: [2029, 1],
    published: true,
    outline: rectangle(356, 330, 72, 39),
    wings: [[356, 330, 72, 39, 3, 1]],
    floors: [
      { levels: [1], uses: ["office", "laboratory", "office"], height: 4.2, load: 5 },
      { levels: [2, 3], uses: ["office"], height: 3.3, load: 4 },
    ],
  },
  {
    code: "E1",
    plot: "P4",
    name: ["Энергоцентр", "Energy centre"],
    stage: "commissioned",
    from: [2026, 1],
    published: true,
    outline: rectangle(20, 395, 92, 32),
    wings: [],
    floors: [],
  },
];
