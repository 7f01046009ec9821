import type { RawAnswers } from "../types";

type Row = readonly [
  name: string,
  area: string,
  design: string,
  build: string,
  qualify: string,
  launch: string,
];

const cells = ["name", "area", "design", "build", "qualify", "launch"] as const;

/** Rows of the table of phases as flat answers. */
export function phaseAnswers(...rows: readonly Row[]): RawAnswers {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      cells.map((cell, column) => [`phases[${index}].${cell}`, row[column] ?? ""]),
    ),
  );
}
