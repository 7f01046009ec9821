import type { Field, Group, Section } from "../types";
import { units } from "../units";
import {
  both,
  choice,
  companies,
  decimal,
  everyone,
  integer,
  light,
  line,
  longText,
  multi,
  vary,
} from "./make";
import {
  atcGroups,
  capacityUnits,
  productStages,
  productTypes,
  readinessLevels,
  therapeuticAreas,
} from "./project-options";

const essence: Group = {
  code: "essence",
  title: both("О проекте", "About the project"),
  fields: [
    line("project_title", both("Название проекта", "Project title"), {
      requiredFor: everyone,
      minLength: 10,
      maxLength: 200,
    }),
    longText("summary", both("Описание", "Summary"), {
      requiredFor: everyone,
      minLength: 200,
      maxLength: 3000,
      hint: both(
        "Что вы будете делать на площадке, для кого и почему здесь: от 200 до 3000 знаков",
        "What you will do on the site, for whom and why here: 200 to 3,000 characters",
      ),
    }),
    line("project_title_en", both("Название на английском", "Title in English"), {
      minLength: 10,
      maxLength: 200,
      hint: both(
        "Обязательно для заявителей не из России",
        "Required from applicants outside Russia",
      ),
    }),
    longText("summary_en", both("Описание на английском", "Summary in English"), {
      minLength: 200,
      maxLength: 3000,
      hint: both(
        "Обязательно для заявителей не из России",
        "Required from applicants outside Russia",
      ),
    }),
  ],
};

const capacity: readonly Field[] = [
  decimal("capacity_output", both("Мощность в год", "Output per year"), units.perYear, {
    requiredFor: companies,
    min: 0,
    max: 1_000_000_000_000,
    minExclusive: true,
    allowUnknown: true,
    hint: both(
      "При полной загрузке: серий, пациентов, флаконов…",
      "At full load: batches, patients, vials…",
    ),
  }),
  choice("capacity_unit", both("Единица мощности", "Unit of output"), capacityUnits, {
    requiredFor: companies,
  }),
  decimal(
    "capacity_output_2",
    both("Вторая мощность в год", "Second output per year"),
    units.perYear,
    {
      min: 0,
      max: 1_000_000_000_000,
      minExclusive: true,
      hint: both("Если выпускаете в двух формах", "If you make two forms"),
    },
  ),
  choice(
    "capacity_unit_2",
    both("Единица второй мощности", "Unit of the second output"),
    capacityUnits,
    {
      requiredFor: everyone,
      showWhen: { field: "capacity_output_2", above: 0 },
    },
  ),
];

const product: Group = {
  code: "product",
  title: both("Продукт", "Product"),
  fields: [
    multi(
      "therapeutic_areas",
      both("Терапевтические области", "Therapeutic areas"),
      therapeuticAreas,
      {
        requiredFor: everyone,
        minLength: 1,
        maxLength: 10,
        hint: both("От одной до десяти", "One to ten"),
      },
    ),
    line("therapeutic_other", both("Какая другая область", "Which other area"), {
      requiredFor: everyone,
      showWhen: { field: "therapeutic_areas", is: "other" },
    }),
    multi("product_type", both("Вид продукта", "Kind of product"), productTypes, {
      requiredFor: everyone,
      minLength: 1,
      why: both(
        "По виду продукта выбираются типовые показатели для сравнения",
        "Typical ratios for comparison are chosen by the kind of product",
      ),
    }),
    choice("product_stage", both("Стадия", "Stage"), productStages, { requiredFor: everyone }),
    choice(
      "trl",
      both("Уровень готовности технологии (УГТ)", "Technology readiness level (TRL)"),
      readinessLevels,
      {
        requiredFor: everyone,
      },
    ),
    ...capacity,
    multi("atc_groups", both("Группы АТХ", "ATC groups"), atcGroups, {
      hint: both("Если применимо", "If applicable"),
    }),
  ],
};

const science: Group = {
  code: "science",
  title: both("Научная основа и права", "Science and rights"),
  fields: [
    longText("science_basis", both("Научное обоснование", "Scientific basis"), {
      requiredFor: light,
      minLength: 50,
      hint: both(
        "На чём основан продукт: данные, публикации, перенос технологии",
        "What the product rests on: data, publications, technology transfer",
      ),
    }),
    integer("ip", both("Патенты и заявки", "Patents and applications"), units.pieces, {
      requiredFor: companies,
      min: 0,
      max: 10_000,
      hint: both("0, если нет", "0 if none"),
    }),
    longText("ip_notes", both("Права на технологию", "Rights to the technology"), {
      hint: both(
        "Номера патентов, лицензии, чьи права используются",
        "Patent numbers, licences, whose rights are used",
      ),
    }),
    longText("market_need", both("Потребность и спрос", "Need and demand"), {
      hint: both(
        "Кому нужен продукт, чем он лучше, есть ли письма о намерениях или история закупок",
        "Who needs the product, why it is better, letters of intent or tender history",
      ),
    }),
  ],
};

/** For an investor rights to the technology usually lie with the operator. */
const optionalScience: Group = {
  ...science,
  optional: true,
  fields: science.fields.map((field) => vary(field, { requiredFor: [] })),
};

export const projectGroups = { essence, product, science, optionalScience };

export const projectSection: Section = {
  code: "project",
  title: both("Проект и продукт", "Project and product"),
  lead: both(
    "Суть проекта: по этим ответам эксперты поймут, зачем он кластеру.",
    "The heart of the matter: from these answers the experts see what the project gives the cluster.",
  ),
  groups: [essence, product, science],
};
