import type { Field, Group, Section } from "../types";
import { units } from "../units";
import {
  both,
  choice,
  companies,
  day,
  decimal,
  everyone,
  integer,
  line,
  money,
  month,
  option,
} from "./make";

export const phaseRows = 6;

/** The cells of a phase; the first row's cells are asked of whoever has to give phases. */
export const phaseCells: readonly Field[] = [
  line("name", both("Название очереди", "Phase name"), { maxLength: 100 }),
  decimal("area", both("Площадь", "Area"), units.m2, {
    min: 0,
    max: 120_000,
    digits: 2,
    minExclusive: true,
  }),
  month("design", both("Начало проектирования", "Design starts")),
  month("build", both("Начало строительства", "Construction starts")),
  month("qualify", both("Начало квалификации", "Qualification starts")),
  month("launch", both("Запуск", "Launch")),
];

const phases: Group = {
  code: "phases",
  title: both("Очереди", "Phases"),
  lead: both(
    "Месяцы по порядку: проектирование, строительство, квалификация, запуск. Площади очередей вместе равны общей площади.",
    "Months in order: design, construction, qualification, launch. The areas of the phases add up to the total area.",
  ),
  fields: phaseCells,
  repeat: { code: "phases", rows: phaseRows, rowLabel: both("Очередь", "Phase") },
};

const tenancy: Group = {
  code: "tenancy",
  title: both("Условия размещения", "Terms of tenancy"),
  fields: [
    choice(
      "tenancy",
      both("Форма размещения", "Form of tenancy"),
      [
        option("lease", "Аренда", "Lease"),
        option("bts", "Строительство под заказчика (BTS)", "Build-to-suit (BTS)"),
        option("land", "Земельный участок", "Land plot"),
        option("co_invest", "Соинвестирование", "Co-investment"),
      ],
      { requiredFor: everyone },
    ),
    integer("lease_years", both("Срок", "Term"), units.years, {
      requiredFor: companies,
      min: 1,
      max: 49,
      allowUnknown: true,
      hint: both(
        "Договор дольше года подлежит регистрации",
        "A contract of more than a year is registered with the state",
      ),
    }),
    money(
      "rent_max",
      both("Предельная ставка аренды", "Highest acceptable rent"),
      units.rubM2Year,
      {
        showWhen: { field: "tenancy", is: ["lease", "bts"] },
        min: 0,
        max: 1_000_000,
        hint: both("Без НДС", "Without VAT"),
      },
    ),
    day("start_date", both("Когда нужны помещения", "When the premises are needed"), {
      requiredFor: everyone,
      allowUnknown: true,
    }),
  ],
};

export const phasingGroups = { phases, tenancy };

export const phasingSection: Section = {
  code: "phasing",
  title: both("Очереди и сроки", "Phases and dates"),
  lead: both(
    "Как проект растёт и когда ему нужно место.",
    "How the project grows and when it needs the space.",
  ),
  groups: [phases, tenancy],
};
