import { countryOptions } from "../countries";
import type { Group, Section } from "../types";
import {
  abroad,
  both,
  choice,
  everyone,
  full,
  inRussia,
  line,
  list,
  longText,
  option,
  yesNo,
} from "./make";

const identity: Group = {
  code: "identity",
  title: both("Реквизиты", "Identity"),
  lead: both(
    "Название и регистрационные номера взяты из карточки организации; изменить их можно на странице «Организация».",
    "The name and registration numbers come from the organisation's card; change them on the Organisation page.",
  ),
  fields: [
    line("org_name", both("Полное наименование", "Full legal name"), {
      requiredFor: everyone,
      minLength: 2,
      maxLength: 300,
      fixed: true,
      autocomplete: "organization",
    }),
    line("org_name_en", both("Наименование на английском", "Name in English"), { maxLength: 300 }),
    choice("country", both("Страна регистрации", "Country of registration"), countryOptions, {
      requiredFor: everyone,
      fixed: true,
    }),
    line("inn", both("ИНН", "Taxpayer number (INN)"), {
      requiredFor: everyone,
      showWhen: inRussia,
      check: "inn",
      fixed: true,
      hint: both("10 цифр, у ИП — 12", "10 digits; 12 for a sole proprietor"),
    }),
    line("kpp", both("КПП", "Tax registration reason code (KPP)"), {
      showWhen: inRussia,
      check: "kpp",
      fixed: true,
      hint: both("9 знаков; у ИП нет", "9 characters; none for a sole proprietor"),
    }),
    line("ogrn", both("ОГРН / ОГРНИП", "State registration number (OGRN)"), {
      requiredFor: everyone,
      showWhen: inRussia,
      check: "ogrn",
      fixed: true,
      hint: both("13 цифр, у ИП — 15", "13 digits; 15 for a sole proprietor"),
    }),
    line("registration_number", both("Регистрационный номер", "Registration number"), {
      requiredFor: everyone,
      showWhen: abroad,
      minLength: 3,
      maxLength: 40,
      fixed: true,
      hint: both("В реестре страны регистрации", "In the register of the country of registration"),
    }),
    line("lei", both("Код LEI", "Legal entity identifier (LEI)"), {
      check: "lei",
      hint: both("20 знаков, если присвоен", "20 characters, if you have one"),
    }),
    list("okved", both("Коды ОКВЭД", "Economic activity codes (OKVED)"), {
      requiredFor: everyone,
      showWhen: inRussia,
      check: "okved",
      minLength: 1,
      maxLength: 20,
      hint: both(
        "Через запятую, первым основной: 21.20.1, 72.11",
        "Separated by commas, the main one first: 21.20.1, 72.11",
      ),
    }),
  ],
};

const addresses: Group = {
  code: "addresses",
  title: both("Адреса", "Addresses"),
  fields: [
    line("legal_address", both("Юридический адрес", "Registered address"), {
      requiredFor: everyone,
      minLength: 5,
      maxLength: 500,
    }),
    line("actual_address", both("Фактический адрес", "Actual address"), {
      maxLength: 500,
      hint: both("Если отличается от юридического", "If it differs from the registered one"),
    }),
    line("website", both("Сайт", "Website"), { check: "url", autocomplete: "url" }),
  ],
};

const head: Group = {
  code: "head",
  title: both("Кто подписывает", "Who signs"),
  lead: both(
    "Руководитель или представитель, который подпишет заявку и соглашение.",
    "The head or the representative who will sign the application and the agreement.",
  ),
  fields: [
    line("head_name", both("Фамилия, имя, отчество", "Full name"), {
      requiredFor: everyone,
      minLength: 3,
    }),
    line("head_position", both("Должность", "Position"), { requiredFor: everyone, minLength: 2 }),
    choice(
      "authority_basis",
      both("Действует на основании", "Acts on the basis of"),
      [
        option("charter", "Устав", "Charter"),
        option("power_of_attorney", "Доверенность", "Power of attorney"),
        option("mchd", "Машиночитаемая доверенность (МЧД)", "Machine-readable power of attorney"),
        option("trust_rules", "Правила доверительного управления фондом", "Fund trust rules"),
        option("registration", "Регистрация в качестве ИП", "Registration as a sole proprietor"),
      ],
      { requiredFor: everyone },
    ),
    line("authority_details", both("Номер и дата доверенности", "Number and date of the power"), {
      requiredFor: everyone,
      showWhen: { field: "authority_basis", is: ["power_of_attorney", "mchd"] },
    }),
  ],
};

const bank: Group = {
  code: "bank",
  title: both("Банковские реквизиты", "Bank details"),
  lead: both(
    "Нужны для договора. Счёт проверяется вместе с БИК.",
    "Needed for the contract. The account is checked together with the bank code.",
  ),
  fields: [
    line("settlement_account", both("Расчётный счёт", "Settlement account"), {
      requiredFor: full,
      showWhen: inRussia,
      check: "account",
      hint: both("20 цифр", "20 digits"),
    }),
    line("bik", both("БИК банка", "Bank code (BIK)"), {
      requiredFor: full,
      showWhen: inRussia,
      check: "bik",
      hint: both("9 цифр, начинается с 0", "9 digits, begins with 0"),
    }),
    line("bank_name", both("Банк", "Bank"), {}),
    line("bank_details", both("Счёт и SWIFT/BIC банка", "Account and the bank's SWIFT/BIC"), {
      showWhen: abroad,
      maxLength: 300,
    }),
  ],
};

const owners: Group = {
  code: "owners",
  title: both("Собственники", "Owners"),
  fields: [
    longText("beneficial_owners", both("Бенефициарные владельцы", "Beneficial owners"), {
      hint: both(
        "Владеющие прямо или косвенно долей более 25 %: имя или наименование, доля, страна",
        "Those holding more than 25%, directly or indirectly: name, share, country",
      ),
      why: both(
        "Проверка собственников до заключения соглашения",
        "Owners are checked before an agreement",
      ),
    }),
    yesNo(
      "foreign_founder",
      both("Есть иностранные учредители или участники?", "Any foreign founders or members?"),
      {
        why: both(
          "Может понадобиться согласие на передачу данных за рубеж",
          "A consent to transfer data abroad may be needed",
        ),
      },
    ),
  ],
};

export const organisationSection: Section = {
  code: "organisation",
  title: both("Организация", "Organisation"),
  lead: both(
    "Кто подаёт заявку. Бо́льшая часть уже заполнена из регистрации.",
    "Who applies. Most of it is already filled in from registration.",
  ),
  groups: [identity, addresses, head, bank, owners],
};
