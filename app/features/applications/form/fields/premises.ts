import { defaultNorms, type SpaceType } from "~/features/site";
import type { Field, Group, Section } from "../types";
import { units } from "../units";
import { both, choice, decimal, full, integer, longText, multi, option } from "./make";

/** The question for one space type; an area left empty is not needed. */
function area(type: SpaceType): Field {
  const norm = defaultNorms.find((one) => one.type === type);
  if (!norm) throw new Error(`No norm for ${type}`);
  return decimal(`area_${type}`, norm.label, units.m2, {
    min: 0,
    max: 60_000,
    digits: 2,
    allowUnknown: true,
    hint: norm.note,
  });
}

const production: Group = {
  code: "production_area",
  title: both("Производство", "Production"),
  lead: both(
    "Площади в м². Чего не нужно, оставьте пустым. Всего — от 20 до 120 000 м².",
    "Areas in m². Leave empty what you do not need. In all, 20 to 120,000 m².",
  ),
  fields: [area("gmp_ab"), area("gmp_c"), area("gmp_d"), area("cnc")],
};

const laboratories: Group = {
  code: "laboratory_area",
  title: both("Лаборатории и виварий", "Laboratories and vivarium"),
  fields: [area("lab_rd"), area("lab_qc"), area("vivarium")],
};

const warehouses: Group = {
  code: "warehouse_area",
  title: both("Склады", "Warehouses"),
  fields: [area("wh_amb"), area("wh_2_8"), area("wh_frozen"), area("wh_ult")],
};

const offices: Group = {
  code: "office_area",
  title: both("Офис, техника и резерв", "Offices, plant and reserve"),
  fields: [
    area("office"),
    area("tech"),
    decimal("area_expansion", both("Резерв на расширение", "Reserve for expansion"), units.m2, {
      min: 0,
      max: 120_000,
      digits: 2,
      allowUnknown: true,
      hint: both(
        "Не больше основной площади и сверх неё; на него даётся право первого отказа",
        "On top of the main area and no larger than it; gives a right of first refusal",
      ),
    }),
  ],
};

const building: Group = {
  code: "building",
  title: both("Требования к зданию", "Demands on the building"),
  fields: [
    decimal("floor_kn", both("Нагрузка на перекрытие", "Floor load"), units.knM2, {
      requiredFor: full,
      min: 2,
      max: 60,
      allowUnknown: true,
      hint: both(
        "Лаборатория — от 4,8; погрузка — 12; стеллажи — 20–50",
        "Laboratory from 4.8, dock 12, racks 20–50",
      ),
    }),
    decimal("height_m", both("Высота в чистоте", "Clear height"), units.metres, {
      requiredFor: full,
      min: 2.7,
      max: 20,
      allowUnknown: true,
      hint: both("Лаборатория — 3–3,6; GMP — до 11", "Laboratory 3–3.6, GMP up to 11"),
    }),
    decimal("freight_t", both("Грузовой лифт", "Freight lift"), units.tonnes, {
      min: 0,
      max: 20,
      hint: both("0, если не нужен", "0 if none is needed"),
    }),
    choice("vibration", both("Виброкласс", "Vibration class"), [
      option("none", "Нет требований", "No demands"),
      ...["A", "B", "C", "D", "E"].map((letter) =>
        option(`vc_${letter.toLowerCase()}`, `VC-${letter}`, `VC-${letter}`),
      ),
    ]),
  ],
};

const logistics: Group = {
  code: "logistics",
  title: both("Логистика", "Logistics"),
  lead: both("В сутки при полной загрузке.", "Per day at full load."),
  fields: [
    integer("trucks_day", both("Грузовые рейсы", "Truck trips"), units.tripsDay, {
      requiredFor: full,
      min: 0,
      max: 200,
      allowUnknown: true,
    }),
    integer(
      "trucks_heavy",
      both("Из них машин больше 12 т", "Of these over 12 t"),
      units.tripsDay,
      {
        min: 0,
        max: 200,
      },
    ),
    integer(
      "trucks_reefer",
      both("Из них рефрижераторов", "Of these refrigerated"),
      units.tripsDay,
      {
        min: 0,
        max: 200,
      },
    ),
    integer("docks", both("Погрузочные доки", "Loading docks"), units.pieces, {
      requiredFor: full,
      min: 0,
      max: 20,
      allowUnknown: true,
    }),
  ],
};

const shared: Group = {
  code: "shared_services",
  title: both("Общие сервисы кластера", "Shared services of the cluster"),
  lead: both(
    "Чем будете пользоваться вместе с другими.",
    "What you would use together with others.",
  ),
  fields: [
    multi("shared_services", both("Нужные сервисы", "Services needed"), [
      option("vivarium", "Виварий", "Vivarium"),
      option("biobank", "Биобанк", "Biobank"),
      option("wfi", "Вода для инъекций", "Water for injection"),
      option(
        "shared_facility",
        "Центр коллективного пользования (ЦКП)",
        "Shared research facility",
      ),
      option("wh_2_8", "Склад 2–8 °C", "Cold store 2–8 °C"),
      option("cdmo", "Контрактное производство (CDMO)", "Contract manufacturing (CDMO)"),
      option("training", "Обучение персонала", "Staff training"),
    ]),
    longText("layout_notes", both("Пожелания к размещению", "Wishes about the place"), {
      hint: both(
        "Соседство, этаж, отдельный вход, связь между участками",
        "Neighbours, floor, separate entrance, links between suites",
      ),
    }),
  ],
};

export const premisesGroups = {
  production,
  laboratories,
  warehouses,
  offices,
  building,
  logistics,
  shared,
};

/** The thirteen areas that add up to the total. */
export const areaFields: readonly string[] = defaultNorms.map((norm) => `area_${norm.type}`);

export const premisesSection: Section = {
  code: "premises",
  title: both("Площади и помещения", "Space and premises"),
  lead: both(
    "Сколько места и какого нужно. По площадям считаются нормы нагрузок.",
    "How much space of which kind you need. The norms for loads follow from it.",
  ),
  groups: [production, laboratories, warehouses, offices, building, logistics, shared],
};
