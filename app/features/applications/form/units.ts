import type { Text } from "~/platform/i18n/text";

const unit = (ru: string, en: string): Text => ({ ru, en });

export const units = {
  m2: unit("м²", "m²"),
  kw: unit("кВт", "kW"),
  m3Day: unit("м³/сут", "m³/day"),
  litresHour: unit("л/ч", "l/h"),
  kgHour: unit("кг/ч", "kg/h"),
  tonnesHour: unit("т/ч", "t/h"),
  gcalHour: unit("Гкал/ч", "Gcal/h"),
  nm3Hour: unit("нм³/ч", "Nm³/h"),
  m3Hour: unit("м³/ч", "m³/h"),
  celsius: unit("°C", "°C"),
  ph: unit("ед. pH", "pH"),
  mgLitre: unit("мг/л", "mg/l"),
  kgMonth: unit("кг/мес", "kg/month"),
  tonnesYear: unit("т/год", "t/year"),
  tripsDay: unit("рейсов/сут", "trips/day"),
  knM2: unit("кН/м²", "kN/m²"),
  metres: unit("м", "m"),
  tonnes: unit("т", "t"),
  people: unit("чел.", "people"),
  pieces: unit("шт.", "pcs"),
  perYear: unit("ед./год", "units/year"),
  mrub: unit("млн ₽", "RUB m"),
  mrubYear: unit("млн ₽/год", "RUB m/year"),
  rubM2Year: unit("₽/м²·год", "RUB/m²·year"),
  percent: unit("%", "%"),
  years: unit("лет", "years"),
  kwhM2Year: unit("кВт·ч/м²·год", "kWh/m²·year"),
} as const;

/** Spellings besides the two shown, as `normaliseUnit` leaves them. */
const aliases: Partial<Record<keyof typeof units, readonly string[]>> = {
  m2: ["квм", "кв.м", "sqm", "sq.m"],
  m3Day: ["м3/сутки", "м3/день", "кубм/сут", "м3всутки", "m3/d"],
  litresHour: ["л/час", "lph"],
  kgHour: ["кг/час"],
  tonnesHour: ["т/час", "tph"],
  gcalHour: ["гкал/час"],
  nm3Hour: ["нм3/час", "nm3/hour"],
  m3Hour: ["м3/час"],
  celsius: ["c", "с", "°с", "град", "градусов", "гр"],
  ph: ["pн", "рн", "рh", "едрн"],
  kgMonth: ["кг/месяц", "кгвмесяц"],
  tonnesYear: ["т/г", "твгод", "tpa"],
  tripsDay: ["рейс", "рейса", "рейсов", "рейсов/день", "рейсоввсутки", "trips"],
  people: ["чел", "человек", "person", "persons", "staff"],
  pieces: ["шт", "штук", "pc", "units"],
  perYear: ["вгод", "/год", "едвгод", "штвгод", "/year", "peryear", "ayear"],
  mrub: ["млн", "млнруб", "млнрублей", "mrub", "rubm", "millionrub", "m"],
  mrubYear: ["млн", "млнруб/год", "млн/год", "mrub", "rubm", "m"],
  rubM2Year: ["₽", "руб", "₽/м2", "руб/м2", "руб/м2год", "руб/м2вгод", "rub", "rub/m2"],
  percent: ["процент", "процента", "процентов", "percent"],
  years: ["год", "года", "г", "y", "yr", "yrs", "year"],
};

/** A unit as compared: capital letters, dots, spaces and kinds of multiplication do not matter. */
export function normaliseUnit(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.·⋅*×]/g, "")
    .replace(/руб(лей|ля|ль)?/g, "₽");
}

const known = new Map<Text, ReadonlySet<string>>(
  (Object.keys(units) as (keyof typeof units)[]).map((key) => [
    units[key],
    new Set(
      [units[key].ru, units[key].en, ...(aliases[key] ?? [])].map((spelling) =>
        normaliseUnit(spelling),
      ),
    ),
  ]),
);

/** Whether what was typed after a number names the unit the field expects. */
export function namesUnit(typed: string, expected: Text): boolean {
  const spelling = normaliseUnit(typed);
  const spellings = known.get(expected);
  if (spellings) return spellings.has(spelling);
  return spelling === normaliseUnit(expected.ru) || spelling === normaliseUnit(expected.en);
}
