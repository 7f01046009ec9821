import { type Outline, rectangle } from "~/features/site";

export type PlotPlan = {
  code: string;
  name: readonly [ru: string, en: string];
  use: "buildings" | "green" | "service" | "parking";
  outline: Outline;
};

/** 440 × 441 m, of which the junction in the south-east takes a corner: 194,000 m². */
export const plotPlans: readonly PlotPlan[] = [
  {
    code: "P1",
    name: ["Западный квартал: производство", "West quarter: production"],
    use: "buildings",
    outline: rectangle(0, 50, 200, 331),
  },
  {
    code: "P2",
    name: ["Восточный квартал: лаборатории", "East quarter: laboratories"],
    use: "buildings",
    outline: rectangle(240, 50, 200, 331),
  },
  {
    code: "P3",
    name: ["Зелёная ось", "Green axis"],
    use: "green",
    outline: rectangle(200, 50, 40, 331),
  },
  {
    code: "P4",
    name: ["Хозяйственный двор", "Service yard"],
    use: "service",
    outline: rectangle(0, 381, 440, 60),
  },
  {
    code: "P5",
    name: ["Въезд и стоянка", "Entrance and parking"],
    use: "parking",
    outline: [
      [0, 0],
      [432, 0],
      [440, 10],
      [440, 50],
      [0, 50],
    ],
  },
];
