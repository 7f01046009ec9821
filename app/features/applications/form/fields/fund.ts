import type { Group, Section } from "../types";
import { units } from "../units";
import {
  both,
  choice,
  integer,
  investors,
  line,
  longText,
  money,
  multi,
  option,
  percent,
  yesNo,
} from "./make";

const fund: Group = {
  code: "fund",
  title: both("Фонд или инвестор", "Fund or investor"),
  fields: [
    choice(
      "fund_type",
      both("Кто инвестирует", "Who invests"),
      [
        option("zpif", "Закрытый ПИФ", "Closed-end fund (ZPIF)"),
        option("venture", "Венчурный фонд", "Venture fund"),
        option("private_equity", "Фонд прямых инвестиций", "Private equity fund"),
        option("corporate", "Стратегический инвестор", "Strategic investor"),
        option("family_office", "Семейный офис", "Family office"),
        option("development", "Институт развития", "Development institution"),
        option("other", "Иное", "Other"),
      ],
      { requiredFor: investors },
    ),
    line("fund_name", both("Название фонда", "Name of the fund"), {
      hint: both("Если отличается от организации", "If it differs from the organisation"),
    }),
    line("fund_registration", both("Регистрация правил фонда", "Registration of the fund rules"), {
      hint: both("Номер и дата", "Number and date"),
    }),
    money(
      "fund_nav_mrub",
      both("Стоимость чистых активов (СЧА)", "Net asset value (NAV)"),
      units.mrub,
      {
        requiredFor: investors,
        min: 0,
        max: 10_000_000,
        allowUnknown: true,
      },
    ),
    longText(
      "track_record",
      both("Опыт в медицине и биотехнологии", "Record in medicine and biotech"),
      {},
    ),
  ],
};

const terms: Group = {
  code: "investment_terms",
  title: both("Условия инвестиции", "Terms of the investment"),
  fields: [
    multi(
      "investor_role",
      both("Роль в проекте", "Role in the project"),
      [
        option("equity", "Доля в капитале", "Equity"),
        option("loan", "Заём", "Loan"),
        option("bts_owner", "Собственник здания (BTS)", "Owner of the building (BTS)"),
        option("co_invest", "Соинвестор площадки", "Co-investor of the site"),
      ],
      { requiredFor: investors, minLength: 1 },
    ),
    money(
      "cheque_mrub",
      both("Размер вложения (чек)", "Size of the investment (cheque)"),
      units.mrub,
      {
        requiredFor: investors,
        min: 1,
        max: 100_000,
        allowUnknown: true,
      },
    ),
    percent(
      "irr_min",
      both("Ожидаемая доходность (IRR), не ниже", "Expected return (IRR), at least"),
      {
        requiredFor: investors,
        allowUnknown: true,
      },
    ),
    integer("hold_years", both("Срок вложения", "Holding period"), units.years, {
      requiredFor: investors,
      min: 1,
      max: 49,
      allowUnknown: true,
    }),
    choice(
      "exit_strategy",
      both("Выход", "Exit"),
      [
        option("sale_operator", "Продажа доли оператору", "Sale of the share to the operator"),
        option(
          "sale_strategic",
          "Продажа стратегическому инвестору",
          "Sale to a strategic investor",
        ),
        option("buyback", "Обратный выкуп", "Buy-back"),
        option("refinancing", "Рефинансирование", "Refinancing"),
        option("ipo", "Размещение акций", "Public offering"),
        option("other", "Иное", "Other"),
      ],
      { requiredFor: investors },
    ),
    longText("exit_notes", both("Пояснение к выходу", "About the exit"), { maxLength: 2000 }),
  ],
};

const disclosure: Group = {
  code: "disclosure",
  title: both("Раскрытие и проверка", "Disclosure and checks"),
  fields: [
    choice(
      "kyc_status",
      both("Проверка KYC", "KYC check"),
      [
        option("done", "Пройдена, пакет готов", "Done, the file is ready"),
        option("ready", "Документы готовы к проверке", "Documents are ready for the check"),
        option("later", "Подготовим позже", "To be prepared"),
      ],
      { requiredFor: investors },
    ),
    longText(
      "holders_over_25",
      both("Пайщики и владельцы долей более 25 %", "Holders of more than 25%"),
      {
        requiredFor: investors,
        hint: both(
          "Имя или наименование, доля, страна; если таких нет, так и напишите",
          "Name, share, country; if there are none, say so",
        ),
      },
    ),
    yesNo(
      "holders_disclosed",
      both("Готовы раскрыть их Фонду?", "Will you disclose them to the Foundation?"),
      {
        requiredFor: investors,
      },
    ),
    longText("source_of_funds", both("Происхождение средств", "Source of funds"), {
      maxLength: 2000,
    }),
  ],
};

export const fundSection: Section = {
  code: "fund",
  title: both("Фонд и условия", "Fund and terms"),
  lead: both(
    "Кто вкладывает, сколько и на каких условиях.",
    "Who invests, how much and on what terms.",
  ),
  groups: [fund, terms, disclosure],
};
