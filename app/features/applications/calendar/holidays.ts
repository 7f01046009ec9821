import { shiftDay } from "./working-days";

/** Days off by law, ТК РФ ст. 112, as month and day. */
const newYear = ["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08"];
const others = [
  ["02-23", "День защитника Отечества"],
  ["03-08", "Международный женский день"],
  ["05-01", "Праздник Весны и Труда"],
  ["05-09", "День Победы"],
  ["06-12", "День России"],
  ["11-04", "День народного единства"],
] as const;

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export type Holiday = { date: string; note: string };

/**
 * The days off of a year that fall on Monday to Friday by ТК РФ ст. 112: a holiday on a weekend moves to
 * the next working day, except those of January, which the Government moves by a decree of its own.
 */
export function statutoryDaysOff(year: number): Holiday[] {
  const january = newYear.map((day) => ({
    date: `${year}-${day}`,
    note: day === "01-07" ? "Рождество Христово" : "Новогодние каникулы",
  }));
  const moved = others.map(([day, note]) => {
    let date = `${year}-${day}`;
    if (!isWeekend(date)) return { date, note };
    while (isWeekend(date)) date = shiftDay(date, 1);
    return { date, note: `${note}, перенос с выходного` };
  });
  return [...january.filter(({ date }) => !isWeekend(date)), ...moved];
}
