import type { Field, Group } from "../types";
import { units } from "../units";
import { both, decimal, list } from "./make";

const medical = (letter: string, ru: string, en: string): Field =>
  decimal(`med_waste_${letter}`, both(ru, en), units.kgMonth, {
    min: 0,
    max: 100_000,
    allowUnknown: true,
  });

export const medicalWaste: Group = {
  code: "medical_waste",
  title: both("Медицинские отходы", "Medical waste"),
  lead: both("Чего нет, оставьте пустым.", "Leave empty what there is none of."),
  fields: [
    medical("a", "Класс А — неопасные", "Class A (А) — safe"),
    medical(
      "b",
      "Класс Б — группы III–IV, биологические жидкости",
      "Class B (Б) — groups III–IV, body fluids",
    ),
    medical("v", "Класс В — группы I–II", "Class V (В) — groups I–II"),
    medical("g", "Класс Г — токсичные", "Class G (Г) — toxic"),
    medical("d", "Класс Д — радиоактивные", "Class D (Д) — radioactive"),
  ],
};

const industrial = (number: number, roman: string, max: number): Field =>
  decimal(
    `ind_waste_${number}`,
    both(`Класс опасности ${roman}`, `Hazard class ${roman}`),
    units.tonnesYear,
    { min: 0, max, allowUnknown: true },
  );

export const industrialWaste: Group = {
  code: "industrial_waste",
  title: both("Отходы производства", "Industrial waste"),
  lead: both(
    "I — самые опасные. Чего нет, оставьте пустым.",
    "I is the most hazardous. Leave empty what there is none of.",
  ),
  fields: [
    industrial(1, "I", 5),
    industrial(2, "II", 50),
    industrial(3, "III", 5000),
    industrial(4, "IV", 5000),
    industrial(5, "V", 5000),
    list("fkko", both("Коды ФККО", "Waste catalogue codes (FKKO)"), {
      hint: both("Если известны, через запятую", "If known, separated by commas"),
    }),
  ],
};
