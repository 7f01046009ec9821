import type { Group, Section } from "../types";
import { units } from "../units";
import {
  both,
  choice,
  companies,
  decimal,
  everyone,
  full,
  integer,
  line,
  longText,
  multi,
  option,
  percent,
  yesNo,
} from "./make";
import { industrialWaste, medicalWaste } from "./waste";

const biology: Group = {
  code: "biology",
  title: both("Биологическая безопасность", "Biosafety"),
  fields: [
    choice(
      "bsl",
      both("Уровень биобезопасности (BSL)", "Biosafety level (BSL)"),
      [
        option("0", "Не работаем с биологическими агентами", "No work with biological agents"),
        option("1", "BSL-1", "BSL-1"),
        option("2", "BSL-2", "BSL-2"),
        option("3", "BSL-3", "BSL-3"),
        option("4", "BSL-4", "BSL-4"),
      ],
      {
        requiredFor: companies,
        hint: both("На площадке возможно не выше BSL-3", "The site takes no more than BSL-3"),
      },
    ),
    multi(
      "pathogen_group",
      both("Группы патогенности", "Pathogenicity groups"),
      [
        option("none", "Нет", "None"),
        option("iv", "IV — условно-патогенные", "IV — opportunistic"),
        option("iii", "III", "III"),
        option("ii", "II", "II"),
        option("i", "I — самые опасные", "I — the most dangerous"),
      ],
      {
        requiredFor: companies,
        minLength: 1,
        hint: both(
          "Российская шкала: I — самая опасная, IV — наименее. Обратна уровням BSL",
          "The Russian scale: I is the most dangerous, IV the least. It runs opposite to BSL",
        ),
      },
    ),
    line("pathogen_names", both("Какие микроорганизмы", "Which microorganisms"), {
      maxLength: 500,
      showWhen: { field: "pathogen_group", is: ["iv", "iii", "ii", "i"] },
    }),
    choice(
      "gmo_risk_level",
      both("Уровень риска генно-инженерной деятельности", "Risk level of genetic engineering"),
      [
        option("none", "Не ведём", "None"),
        option("i", "I", "I"),
        option("ii", "II", "II"),
        option("iii", "III", "III"),
        option("iv", "IV", "IV"),
      ],
      {
        requiredFor: companies,
        hint: both(
          "III–IV в замкнутых системах требуют лицензии (86-ФЗ)",
          "III–IV in closed systems need a licence (86-FZ)",
        ),
      },
    ),
  ],
};

const special: Group = {
  code: "special_processes",
  title: both("Особые процессы", "Special processes"),
  fields: [
    multi(
      "special_processes",
      both("Работаете ли с чем-то из этого", "Do you handle any of these"),
      [
        option("cytotoxic", "Цитотоксические препараты", "Cytotoxic products"),
        option("beta_lactam", "Бета-лактамы", "Beta-lactams"),
        option("hormones", "Гормоны", "Hormones"),
        option("live_virus", "Живые вирусы", "Live viruses"),
        option("radiopharm", "Радиофармпрепараты", "Radiopharmaceuticals"),
      ],
    ),
    choice(
      "segregation",
      both("Нужно ли отдельное здание", "Is a segregated building needed"),
      [
        option("building", "Да, отдельное здание", "Yes, a building of its own"),
        option("suite", "Достаточно отдельного участка", "A segregated suite is enough"),
        option("to_study", "Определит проект", "The design will tell"),
      ],
      {
        requiredFor: everyone,
        showWhen: {
          field: "special_processes",
          is: ["cytotoxic", "beta_lactam", "hormones", "live_virus"],
        },
      },
    ),
    yesNo("o2_monitoring", both("Предусмотрен контроль кислорода?", "Is oxygen monitored?"), {
      requiredFor: everyone,
      showWhen: { field: "gases", is: "ln2" },
      why: both(
        "Жидкий азот вытесняет кислород из воздуха",
        "Liquid nitrogen displaces oxygen from the air",
      ),
    }),
    yesNo(
      "source_licence",
      both("Есть лицензия на источники излучения?", "Do you hold a radiation source licence?"),
      {
        requiredFor: everyone,
        showWhen: {
          anyOf: [
            { field: "med_waste_d", above: 0 },
            { field: "special_processes", is: "radiopharm" },
          ],
        },
      },
    ),
  ],
};

const surroundings: Group = {
  code: "surroundings",
  title: both("Санитарно-защитная зона", "Sanitary protection zone"),
  fields: [
    choice(
      "szz_class",
      both("Класс по СЗЗ", "Zone class"),
      [
        option("none", "Не нормируется", "Not set"),
        option("v", "V — 50 м", "V — 50 m"),
        option("iv", "IV — 100 м", "IV — 100 m"),
        option("iii", "III — 300 м", "III — 300 m"),
        option("ii", "II — 500 м", "II — 500 m"),
        option("i", "I — 1000 м", "I — 1,000 m"),
      ],
      {
        requiredFor: full,
        hint: both(
          "Готовые формы без производства субстанций — обычно V. Участок — около 440 × 440 м, поэтому I и II невозможны",
          "Finished forms without making ingredients are usually V. The plot is about 440 × 440 m, so I and II cannot stand here",
        ),
      },
    ),
    integer("szz_m", both("Размер зоны", "Zone distance"), units.metres, {
      min: 0,
      max: 1000,
      hint: both("По проекту СЗЗ, если он есть", "By the zone project, if there is one"),
    }),
  ],
};

const withExplosive = { field: "fire_category", is: ["a", "b"] } as const;

const fire: Group = {
  code: "fire",
  title: both("Пожарная безопасность", "Fire safety"),
  fields: [
    multi(
      "fire_category",
      both("Категории помещений", "Room categories"),
      [
        option(
          "a",
          "А — взрывоопасная, вспышка до 28 °C",
          "A — explosive, flash point up to 28 °C",
        ),
        option(
          "b",
          "Б — взрывоопасная, вспышка выше 28 °C",
          "B — explosive, flash point above 28 °C",
        ),
        option("v1", "В1 — больше 2200 МДж/м²", "V1 — over 2,200 MJ/m²"),
        option("v2", "В2 — 1401–2200 МДж/м²", "V2 — 1,401–2,200 MJ/m²"),
        option("v3", "В3 — 181–1400 МДж/м²", "V3 — 181–1,400 MJ/m²"),
        option("v4", "В4 — 1–180 МДж/м²", "V4 — 1–180 MJ/m²"),
        option("g", "Г — открытое пламя, котельная", "G — open flame, boiler house"),
        option("d", "Д — негорючие материалы", "D — non-combustible"),
      ],
      {
        requiredFor: full,
        minLength: 1,
        hint: both(
          "По СП 12.13130: отметьте все, какие есть",
          "By SP 12.13130: tick all that apply",
        ),
      },
    ),
    line("fire_notes", both("Какие помещения к какой категории", "Which rooms in which category"), {
      maxLength: 500,
    }),
    decimal("fire_ab_m2", both("Площадь категорий А и Б", "Area of categories A and B"), units.m2, {
      requiredFor: everyone,
      showWhen: withExplosive,
      min: 0,
      minExclusive: true,
      max: 60_000,
      allowUnknown: true,
    }),
    choice(
      "fire_ab_place",
      both("Где они", "Where they are"),
      [
        option("top_floor", "Верхний этаж", "Top floor"),
        option("outer_wall", "У наружной стены", "At an outer wall"),
        option("both", "Верхний этаж у наружной стены", "Top floor at an outer wall"),
        option("detached", "Отдельно стоящие", "Detached"),
        option("other", "Иначе", "Elsewhere"),
      ],
      { requiredFor: everyone, showWhen: withExplosive },
    ),
    yesNo(
      "opo",
      both("Опасный производственный объект (ОПО)?", "A hazardous production facility?"),
      {
        requiredFor: everyone,
        showWhen: { field: "gas_nm3h", above: 0 },
        why: both(
          "Газ, котлы и сосуды под давлением регистрирует Ростехнадзор",
          "Gas, boilers and pressure vessels are registered with Rostekhnadzor",
        ),
      },
    ),
  ],
};

const esg: Group = {
  code: "esg",
  title: both("Экология и устойчивость", "Environment and sustainability"),
  fields: [
    decimal("esg_energy", both("Энергоёмкость", "Energy use"), units.kwhM2Year, {
      min: 0,
      max: 3000,
      allowUnknown: true,
    }),
    percent("esg_water_reuse", both("Оборотная вода", "Reused water")),
    choice("esg_standard", both("Стандарт здания", "Building standard"), [
      option("leed", "LEED", "LEED"),
      option("green_zoom", "GREEN ZOOM", "GREEN ZOOM"),
      option("none", "Нет", "None"),
    ]),
    choice("three_r", both("Принципы 3R для животных", "3R principles for animals"), [
      option("yes", "Соблюдаем", "Followed"),
      option("no", "Нет", "Not followed"),
      option("na", "Не применимо", "Not applicable"),
    ]),
    yesNo("esg_ghg", both("Учитываете парниковые газы?", "Do you account for greenhouse gases?")),
    longText("safety_notes", both("Меры безопасности", "Safety measures"), {
      hint: both("Планы, аудиты, система управления", "Plans, audits, management system"),
    }),
  ],
};

export const safetyGroups = {
  biology,
  special,
  surroundings,
  fire,
  medicalWaste,
  industrialWaste,
  esg,
};

export const safetySection: Section = {
  code: "safety",
  title: both("Безопасность и экология", "Safety and environment"),
  lead: both(
    "Что может повлиять на соседей: биология, огонь, отходы.",
    "What may affect the neighbours: biology, fire, waste.",
  ),
  groups: [biology, special, surroundings, fire, medicalWaste, industrialWaste, esg],
};
