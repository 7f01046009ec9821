import type { Field, Group, Section } from "../types";
import { units } from "../units";
import {
  both,
  companies,
  everyone,
  full,
  line,
  list,
  longText,
  money,
  percent,
  yesNo,
} from "./make";

const part = (code: string, ru: string, en: string): Field =>
  money(code, both(ru, en), units.mrub, {
    requiredFor: full,
    min: 0,
    max: 100_000,
    allowUnknown: true,
  });

const capex: Group = {
  code: "capex",
  title: both("Инвестиции", "Investment"),
  lead: both(
    "В миллионах рублей без НДС. Пять частей вместе равны итогу.",
    "In millions of roubles without VAT. The five parts add up to the total.",
  ),
  fields: [
    money("capex_mrub", both("Инвестиции всего", "Investment in all"), units.mrub, {
      requiredFor: everyone,
      min: 1,
      max: 100_000,
      allowUnknown: true,
    }),
    part("capex_building", "Строительные работы", "Building works"),
    part("capex_cleanroom", "Чистые помещения", "Cleanrooms"),
    part("capex_equipment", "Оборудование", "Equipment"),
    part("capex_it_qualification", "ИТ и квалификация", "IT and qualification"),
    part("capex_reserve", "Резерв", "Reserve"),
    money(
      "opex_mrub_y",
      both("Операционные расходы в год", "Operating cost per year"),
      units.mrubYear,
      {
        requiredFor: companies,
        min: 0,
        max: 100_000,
        allowUnknown: true,
      },
    ),
  ],
};

const funding: Group = {
  code: "funding",
  title: both("Источники финансирования", "Sources of funding"),
  lead: both(
    "Доли в процентах, вместе 100. Чего нет, оставьте пустым.",
    "Shares in percent, 100 together. Leave empty what there is none of.",
  ),
  fields: [
    percent("fin_own", both("Собственные средства", "Own funds"), { allowUnknown: true }),
    percent("fin_equity", both("Долевое финансирование", "Equity"), { allowUnknown: true }),
    percent("fin_bank", both("Банковские кредиты", "Bank loans"), { allowUnknown: true }),
    percent("fin_grant", both("Гранты и субсидии", "Grants and subsidies"), { allowUnknown: true }),
    percent("fin_other", both("Иное", "Other"), { allowUnknown: true }),
    percent("fin_confirmed", both("Подтверждено документами", "Confirmed by documents"), {
      requiredFor: companies,
      allowUnknown: true,
      hint: both(
        "Какая часть всей суммы: письма банков, решения, договоры",
        "What part of the whole sum: bank letters, resolutions, contracts",
      ),
    }),
  ],
};

const year = (number: number): Field =>
  money(`revenue_y${number}`, both(`${number}-й год`, `Year ${number}`), units.mrub, {
    requiredFor: companies,
    min: 0,
    max: 1_000_000,
    allowUnknown: true,
  });

const revenue: Group = {
  code: "revenue",
  title: both("Выручка", "Revenue"),
  lead: both(
    "Прогноз на пять лет после запуска, млн ₽ без НДС.",
    "Forecast for five years after launch, RUB m without VAT.",
  ),
  fields: [year(1), year(2), year(3), year(4), year(5)],
};

const market: Group = {
  code: "market",
  title: both("Рынки", "Markets"),
  fields: [
    percent("export_share_y5", both("Доля экспорта на 5-й год", "Export share in year 5"), {
      requiredFor: companies,
      allowUnknown: true,
    }),
    list("export_countries", both("Страны экспорта", "Export countries"), {
      requiredFor: everyone,
      showWhen: { field: "export_share_y5", above: 0 },
      check: "country",
      minLength: 1,
      maxLength: 60,
      hint: both(
        "Через запятую, названия или коды: Казахстан, BY, UZ",
        "Separated by commas, names or codes: Kazakhstan, BY, UZ",
      ),
    }),
    longText("import_substitution", both("Импортозамещение", "Import substitution"), {
      maxLength: 2000,
      hint: both(
        "Какие МНН и какую долю потребности заменит проект",
        "Which INNs and what share of demand the project will replace",
      ),
    }),
    yesNo(
      "vital_drug_list",
      both("Продукты входят в перечень ЖНВЛП?", "Are the products on the essential drug list?"),
      { requiredFor: companies },
    ),
    line("key_customers", both("Ключевые заказчики", "Key customers"), { maxLength: 500 }),
  ],
};

export const financeGroups = { capex, funding, revenue, market };

export const financeSection: Section = {
  code: "finance",
  title: both("Финансы", "Finance"),
  lead: both(
    "Сколько стоит проект, откуда деньги и что он принесёт.",
    "What the project costs, where the money comes from and what it brings.",
  ),
  groups: [capex, funding, revenue, market],
};
