import type { Condition, Field, Group, Section } from "../types";
import { units } from "../units";
import {
  both,
  choice,
  companies,
  decimal,
  full,
  light,
  longText,
  multi,
  option,
  range,
} from "./make";

/** A startup may ask for typical loads instead of stating its own (domain brief §2.4). */
const typicalAsked: Condition = { field: "utilities_mode", is: "norm" };

const needed = { requiredFor: companies, requiredUnless: typicalAsked, allowUnknown: true };
const neededInFull = { requiredFor: full, allowUnknown: true };

const mode: Group = {
  code: "utilities_mode",
  title: both("Как указать нагрузки", "How to state the loads"),
  fields: [
    choice(
      "utilities_mode",
      both("Нагрузки", "Loads"),
      [
        option("own", "Укажем свои", "We state our own"),
        option("norm", "Подберите типовые по площадям", "Take typical ones from the areas"),
      ],
      {
        requiredFor: light,
        hint: both(
          "Если расчёта ещё нет, мы возьмём нормы по вашим площадям",
          "If you have no calculation yet, we take the norms for your areas",
        ),
      },
    ),
  ],
};

const electricity: Group = {
  code: "electricity",
  title: both("Электроснабжение", "Electricity"),
  fields: [
    decimal("power_kw", both("Присоединённая мощность", "Connected load"), units.kw, {
      ...needed,
      min: 1,
      max: 20_000,
      hint: both("Пиковая, без коэффициента спроса", "At peak, before diversity"),
    }),
    choice(
      "power_cat",
      both("Категория надёжности", "Reliability category"),
      [
        option("i_special", "I особая", "I special"),
        option("i", "I", "I"),
        option("ii", "II", "II"),
        option("iii", "III", "III"),
      ],
      {
        requiredFor: companies,
        requiredUnless: typicalAsked,
        hint: both("По ПУЭ 1.2.18, для основной нагрузки", "By PUE 1.2.18, for the main load"),
      },
    ),
    decimal("power_cat1_kw", both("Из неё категории I", "Of it category I"), units.kw, {
      ...needed,
      min: 0,
      max: 20_000,
      hint: both("Обычно 10–40 % мощности", "Usually 10–40% of the load"),
    }),
  ],
};

const water: Group = {
  code: "water",
  title: both("Вода", "Water"),
  lead: both("Считайте по пику, а не по среднему.", "Size by the peak, not the average."),
  fields: [
    decimal("water_m3d", both("Водопотребление", "Water"), units.m3Day, {
      ...needed,
      min: 0,
      max: 3000,
    }),
    decimal("pw_lh", both("Вода очищенная (PW)", "Purified water (PW)"), units.litresHour, {
      ...neededInFull,
      min: 0,
      max: 20_000,
    }),
    decimal(
      "wfi_lh",
      both("Вода для инъекций (WFI)", "Water for injection (WFI)"),
      units.litresHour,
      {
        ...neededInFull,
        min: 0,
        max: 15_000,
      },
    ),
  ],
};

const heat: Group = {
  code: "heat",
  title: both("Пар, тепло и холод", "Steam, heat and cooling"),
  fields: [
    decimal("pure_steam_kgh", both("Чистый пар", "Pure steam"), units.kgHour, {
      ...neededInFull,
      min: 0,
      max: 5000,
    }),
    decimal("steam_th", both("Технический пар", "Plant steam"), units.tonnesHour, {
      ...neededInFull,
      min: 0,
      max: 20,
    }),
    decimal("heat_gcalh", both("Тепловая нагрузка", "Heat load"), units.gcalHour, {
      ...needed,
      min: 0,
      max: 30,
      hint: both("1 Гкал/ч = 1163 кВт", "1 Gcal/h = 1,163 kW"),
    }),
    decimal("cooling_kw", both("Холодоснабжение", "Cooling"), units.kw, {
      ...needed,
      min: 0,
      max: 30_000,
    }),
  ],
};

const gases: Group = {
  code: "gases",
  title: both("Газы и вентиляция", "Gases and ventilation"),
  fields: [
    decimal("gas_nm3h", both("Природный газ", "Natural gas"), units.nm3Hour, {
      ...neededInFull,
      min: 0,
      max: 5000,
      why: both(
        "Газ означает категорию Г и вопрос об опасном производственном объекте",
        "Gas means fire category G and the question of a hazardous facility",
      ),
    }),
    decimal("air_nm3h", both("Сжатый воздух", "Compressed air"), units.nm3Hour, {
      ...neededInFull,
      min: 0,
      max: 10_000,
    }),
    multi("gases", both("Технические газы", "Process gases"), [
      option("n2", "Азот N₂", "Nitrogen N₂"),
      option("o2", "Кислород O₂", "Oxygen O₂"),
      option("co2", "Углекислый газ CO₂", "Carbon dioxide CO₂"),
      option("ln2", "Жидкий азот LN₂", "Liquid nitrogen LN₂"),
    ]),
    decimal("fresh_air_m3h", both("Приточный воздух", "Supply air"), units.m3Hour, {
      ...needed,
      min: 0,
      max: 1_000_000,
      hint: both(
        "Вентиляция — 50–80 % энергии площадки",
        "Ventilation takes 50–80% of a site's energy",
      ),
    }),
    longText("hvac_notes", both("Особенности вентиляции", "About the ventilation"), {
      maxLength: 2000,
    }),
  ],
};

const effluent = (code: string, ru: string, en: string, max: number, usual: number): Field =>
  decimal(code, both(ru, en), units.mgLitre, {
    min: 0,
    max,
    typical: { max: usual, note: both("иначе нужна своя очистка", "otherwise treat it first") },
  });

const wastewater: Group = {
  code: "wastewater",
  title: both("Сточные воды", "Wastewater"),
  fields: [
    decimal("sewage_m3d", both("Стоки всего", "Wastewater in all"), units.m3Day, {
      ...needed,
      min: 0,
      max: 3500,
      hint: both("Обычно 75–95 % воды", "Usually 75–95% of the water"),
    }),
    decimal(
      "process_m3d",
      both("Из них технологические", "Of it process wastewater"),
      units.m3Day,
      {
        ...neededInFull,
        min: 0,
        max: 3500,
      },
    ),
    decimal("rain_m3d", both("Дождевые стоки", "Rainwater"), units.m3Day, {
      min: 0,
      max: 1000,
      hint: both("Если отводите сами", "If you drain it yourself"),
    }),
    multi(
      "ww_treatment",
      both("Очистка у вас", "Your own treatment"),
      [
        option("none", "Нет", "None"),
        option("neutralisation", "Нейтрализация", "Neutralisation"),
        option("thermal", "Термоинактивация", "Thermal inactivation"),
        option("biological", "Биологическая", "Biological"),
        option("other", "Иное", "Other"),
      ],
      { requiredFor: full },
    ),
    range("ww_ph", both("pH стоков", "Wastewater pH"), units.ph, {
      min: 0,
      max: 14,
      typical: { min: 6, max: 9 },
      hint: both("Одно число или от и до: 6,5–8,5", "One number, or from and to: 6.5–8.5"),
    }),
    decimal("ww_t", both("Температура стоков", "Wastewater temperature"), units.celsius, {
      min: 0,
      max: 100,
      typical: { max: 40 },
    }),
    effluent("ww_bod", "БПК₅", "BOD₅", 10_000, 300),
    effluent("ww_cod", "ХПК", "COD", 20_000, 500),
    effluent("ww_ss", "Взвешенные вещества", "Suspended solids", 10_000, 300),
  ],
};

export const utilityGroups = { mode, electricity, water, heat, gases, wastewater };

export const utilitiesSection: Section = {
  code: "utilities",
  title: both("Инженерные нагрузки", "Utilities"),
  lead: both(
    "Что нужно подвести к помещениям. Рядом показана норма по вашим площадям и отклонение от неё.",
    "What has to reach the premises. The norm for your areas and the deviation stand beside.",
  ),
  groups: [mode, electricity, water, heat, gases, wastewater],
};
