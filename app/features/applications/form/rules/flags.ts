import type { Text } from "~/platform/i18n/text";
import type { Answers } from "../answers";
import { type Finding, type Rule, when } from "./rule";

type Look = (answers: Answers) => Finding | null;

/** Something staff must know or do; it neither blocks nor disturbs the applicant. */
function flag(
  id: string,
  field: string,
  reads: readonly string[],
  message: Text,
  find: Look,
): Rule {
  return { id, severity: "flag", field, reads, message, find, despiteOpen: true };
}

const confirmedEnough = 50;

export const flagRules: readonly Rule[] = [
  flag(
    "biosafety_expert",
    "bsl",
    ["bsl"],
    {
      ru: "BSL-{bsl}: нужен эксперт по биобезопасности",
      en: "BSL-{bsl}: a biosafety expert is needed",
    },
    (answers) => {
      const bsl = answers.number("bsl") ?? 0;
      return bsl >= 2 ? { params: { bsl } } : null;
    },
  ),
  flag(
    "pathogen_group_two",
    "pathogen_group",
    ["pathogen_group"],
    {
      ru: "Группа патогенности II: эксперт по биобезопасности обязателен",
      en: "Pathogenicity group II: a biosafety expert is mandatory",
    },
    when((answers) => answers.picked("pathogen_group", "ii")),
  ),
  flag(
    "fire_ab",
    "fire_category",
    ["fire_category", "fire_ab_m2"],
    {
      ru: "Помещения категорий А и Б, {area} м²: нужны эксперт по пожарной безопасности, верхний этаж и наружная стена",
      en: "Rooms of categories A and B, {area} m²: a fire expert, top floor and outer wall are needed",
    },
    (answers) =>
      answers.picked("fire_category", "a", "b")
        ? { params: { area: answers.text("fire_ab_m2") ?? "?" } }
        : null,
  ),
  flag(
    "opo",
    "opo",
    ["opo", "gas_nm3h"],
    {
      ru: "Природный газ {gas} нм³/ч: проверить регистрацию ОПО",
      en: "Natural gas of {gas} Nm³/h: check the registration as a hazardous facility",
    },
    (answers) =>
      answers.positive("gas_nm3h") || answers.yes("opo") === true
        ? { params: { gas: answers.text("gas_nm3h") ?? "0" } }
        : null,
  ),
  flag(
    "szz_expert",
    "szz_class",
    ["szz_class"],
    {
      ru: "СЗЗ класса III ({metres} м): нужно заключение эксперта о размещении на участке около 440 × 440 м",
      en: "Protection zone of class III ({metres} m): an expert must say whether it fits the plot of about 440 × 440 m",
    },
    (answers) => (answers.text("szz_class") === "iii" ? { params: { metres: 300 } } : null),
  ),
  flag(
    "szz_compatibility",
    "szz_class",
    ["szz_class"],
    {
      ru: "СЗЗ {metres} м: проверить совместимость с соседними объектами и больницей",
      en: "Protection zone of {metres} m: check compatibility with neighbours and the hospital",
    },
    (answers) => {
      const zone = answers.text("szz_class");
      if (zone !== "iv" && zone !== "iii") return null;
      return { params: { metres: zone === "iv" ? 100 : 300 } };
    },
  ),
  flag(
    "funding_unconfirmed",
    "fin_confirmed",
    ["fin_confirmed"],
    {
      ru: "Подтверждено {value} % финансирования, меньше {bound} %",
      en: "{value}% of the funding is confirmed, less than {bound}%",
    },
    (answers) => {
      const value = answers.number("fin_confirmed");
      return value !== null && value < confirmedEnough
        ? { params: { value, bound: confirmedEnough } }
        : null;
    },
  ),
  flag(
    "night_traffic",
    "night_traffic",
    ["mode_247", "night_traffic"],
    {
      ru: "Круглосуточный режим с ночными рейсами: согласовать с клиниками",
      en: "Around-the-clock work with night trips: agree with the clinics",
    },
    when(
      (answers) =>
        answers.yes("mode_247") === true &&
        ["rare", "regular"].includes(answers.text("night_traffic") ?? ""),
    ),
  ),
  flag(
    "oxygen_monitoring",
    "gases",
    ["gases", "o2_monitoring"],
    {
      ru: "Жидкий азот: предусмотреть контроль кислорода в помещениях",
      en: "Liquid nitrogen: provide for oxygen monitoring in the rooms",
    },
    when((answers) => answers.picked("gases", "ln2")),
  ),
  flag(
    "segregated_building",
    "special_processes",
    ["special_processes", "segregation"],
    {
      ru: "Цитотоксики, бета-лактамы, гормоны или живые вирусы: решить вопрос об отдельном здании",
      en: "Cytotoxics, beta-lactams, hormones or live viruses: settle the question of a segregated building",
    },
    when((answers) =>
      answers.picked("special_processes", "cytotoxic", "beta_lactam", "hormones", "live_virus"),
    ),
  ),
  flag(
    "radiation_expert",
    "special_processes",
    ["special_processes", "med_waste_d"],
    {
      ru: "Радиоактивные вещества: нужен эксперт по НРБ и ОСПОРБ",
      en: "Radioactive substances: a radiation safety expert is needed",
    },
    when(
      (answers) =>
        answers.picked("special_processes", "radiopharm") || answers.positive("med_waste_d"),
    ),
  ),
  flag(
    "gmo_licence",
    "gmo_risk_level",
    ["gmo_risk_level"],
    {
      ru: "Генно-инженерная деятельность уровня риска III–IV: лицензия по 86-ФЗ",
      en: "Genetic engineering of risk level III–IV: a licence under 86-FZ",
    },
    when((answers) => ["iii", "iv"].includes(answers.text("gmo_risk_level") ?? "")),
  ),
  flag(
    "medical_activity",
    "licences_planned",
    ["licences_have", "licences_planned"],
    {
      ru: "Медицинская деятельность: уведомить Росздравнадзор в день соглашения",
      en: "Medical activity: notify Roszdravnadzor on the day of the agreement",
    },
    when(
      (answers) =>
        answers.picked("licences_have", "medical") || answers.picked("licences_planned", "medical"),
    ),
  ),
  flag(
    "foreign_applicant",
    "country",
    ["country"],
    {
      ru: "Заявитель не из России: нужна правовая проверка допуска по 160-ФЗ",
      en: "The applicant is not Russian: a legal check of eligibility under 160-FZ is needed",
    },
    when((answers) => (answers.text("country") ?? "RU") !== "RU"),
  ),
  flag(
    "foreign_founder",
    "foreign_founder",
    ["foreign_founder"],
    {
      ru: "Есть иностранные учредители: проверить собственников и согласие на передачу данных",
      en: "There are foreign founders: check the owners and the consent to transfer data",
    },
    when((answers) => answers.yes("foreign_founder") === true),
  ),
  flag(
    "sanctions",
    "sanctions_exposure",
    ["sanctions_exposure"],
    {
      ru: "Заявлены санкционные ограничения: нужна проверка юриста",
      en: "Sanctions are declared: a lawyer must check",
    },
    when((answers) => answers.yes("sanctions_exposure") === true),
  ),
  flag(
    "related_persons",
    "related_persons",
    ["related_persons"],
    {
      ru: "Заявлена связь с сотрудниками или экспертами Фонда: проверить конфликт интересов",
      en: "A relation to staff or experts of the Foundation is declared: check for conflicts of interest",
    },
    when((answers) => answers.yes("related_persons") === true),
  ),
  flag(
    "typical_loads",
    "utilities_mode",
    ["utilities_mode"],
    {
      ru: "Заявитель просит подобрать типовые нагрузки по площадям",
      en: "The applicant asks for typical loads to be taken from the areas",
    },
    when((answers) => answers.text("utilities_mode") === "norm"),
  ),
];
