import { checkSettlementAccount } from "~/features/organisations";
import { everyone } from "../fields/make";
import { type Rule, when } from "./rule";

/** The readiness level that usually goes with a stage (domain brief §2.1). */
const levels: Readonly<Record<string, readonly [number, number]>> = {
  idea: [1, 2],
  preclinical: [4, 5],
  trial_1: [6, 7],
  trial_2: [6, 7],
  trial_3: [8, 8],
  market: [9, 9],
};

/** Rules on who applies and with what. */
export const subjectRules: readonly Rule[] = [
  {
    id: "account_key",
    severity: "error",
    field: "settlement_account",
    reads: ["settlement_account", "bik"],
    message: {
      ru: "Счёт не подходит к этому БИК: контрольный ключ не сходится",
      en: "The account does not go with this BIK: the control key does not match",
    },
    find: when((answers) => {
      const account = answers.text("settlement_account");
      const bik = answers.text("bik");
      return account !== null && bik !== null && !checkSettlementAccount(account, bik).ok;
    }),
  },
  {
    id: "account_needs_bik",
    severity: "error",
    missing: true,
    field: "bik",
    reads: ["settlement_account", "bik"],
    message: {
      ru: "Укажите БИК: счёт проверяется вместе с ним",
      en: "Give the BIK: the account is checked together with it",
    },
    find: when((answers) => answers.given("settlement_account") && !answers.given("bik")),
  },
  {
    id: "company_needs_kpp",
    severity: "error",
    missing: true,
    field: "kpp",
    reads: ["inn", "kpp"],
    message: {
      ru: "Укажите КПП: у организации с ИНН из 10 цифр он есть",
      en: "Give the KPP: a company with an INN of 10 digits has one",
    },
    find: when((answers) => answers.text("inn")?.length === 10 && !answers.given("kpp")),
  },
  {
    id: "inn_with_ogrn",
    severity: "error",
    field: "ogrn",
    reads: ["inn", "ogrn"],
    message: {
      ru: "К ИНН из {inn} цифр нужен {name} из {needed} цифр, а указано {length}",
      en: "An INN of {inn} digits goes with an {name} of {needed} digits; it has {length}",
    },
    find: (answers) => {
      const inn = answers.text("inn");
      const ogrn = answers.text("ogrn");
      if (inn === null || ogrn === null) return null;
      const person = inn.length === 12;
      const needed = person ? 15 : 13;
      if (ogrn.length === needed) return null;
      const name = person ? { ru: "ОГРНИП", en: "OGRNIP" } : { ru: "ОГРН", en: "OGRN" };
      return { params: { inn: inn.length, name, needed, length: ogrn.length } };
    },
  },
  {
    id: "inn_of_organisation",
    severity: "error",
    field: "inn",
    reads: ["inn"],
    message: {
      ru: "ИНН не совпадает с ИНН организации, от которой подаётся заявка",
      en: "The INN is not that of the organisation the application belongs to",
    },
    find: (answers, { organisation }) => {
      const inn = answers.text("inn");
      return inn !== null && organisation?.inn && organisation.inn !== inn ? {} : null;
    },
  },
  ...(["project_title_en", "summary_en"] as const).map(
    (field): Rule => ({
      id: `${field}_needed`,
      severity: "error",
      missing: true,
      field,
      reads: ["country", field],
      types: everyone,
      message:
        field === "project_title_en"
          ? {
              ru: "Заявителю не из России нужно название проекта на английском",
              en: "An applicant from outside Russia gives the project title in English",
            }
          : {
              ru: "Заявителю не из России нужно описание проекта на английском",
              en: "An applicant from outside Russia gives the summary in English",
            },
      find: (answers, { organisation }) => {
        const country = answers.text("country") ?? organisation?.country ?? "RU";
        return country !== "RU" && !answers.given(field) ? {} : null;
      },
    }),
  ),
  {
    id: "stage_and_readiness",
    severity: "warning",
    field: "trl",
    reads: ["product_stage", "trl"],
    message: {
      ru: "УГТ {trl} не обычен для этой стадии; обычно от {min} до {max}",
      en: "TRL {trl} is unusual for this stage; usually between {min} and {max}",
    },
    find: (answers) => {
      const trl = answers.number("trl");
      const usual = levels[answers.text("product_stage") ?? ""];
      if (trl === null || usual === undefined) return null;
      const [min, max] = usual;
      return trl < min || trl > max ? { params: { trl, min, max } } : null;
    },
  },
  {
    id: "consent_abroad",
    severity: "warning",
    field: "foreign_founder",
    reads: ["foreign_founder"],
    message: {
      ru: "Есть иностранные учредители: перед подачей рассмотрите согласие на передачу персональных данных за рубеж",
      en: "There are foreign founders: before submitting consider the consent to transfer personal data abroad",
    },
    find: when((answers) => answers.yes("foreign_founder") === true),
  },
  {
    id: "holders_not_disclosed",
    severity: "warning",
    field: "holders_disclosed",
    reads: ["holders_disclosed"],
    message: {
      ru: "Без раскрытия владельцев долей более 25 % соглашение не заключается",
      en: "No agreement is made unless holders of more than 25% are disclosed",
    },
    find: when((answers) => answers.yes("holders_disclosed") === false),
  },
];
