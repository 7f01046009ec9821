import type { Field, Group, Section } from "../types";
import { units } from "../units";
import { both, choice, companies, everyone, integer, light, longText, option, yesNo } from "./make";

const jobs = (code: string, ru: string, en: string): Field =>
  integer(code, both(ru, en), units.people, { min: 0, max: 5000, allowUnknown: true });

const staff: Group = {
  code: "staff",
  title: both("Рабочие места", "Jobs"),
  lead: both(
    "Сколько людей будет работать на площадке при полной загрузке: всего от 1 до 5000. Чего нет, оставьте пустым.",
    "How many people will work on the site at full load: 1 to 5,000 in all. Leave empty what there is none of.",
  ),
  fields: [
    jobs("staff_production", "Производство", "Production"),
    jobs("staff_science", "Наука и разработка", "Science and development"),
    jobs("staff_qa", "Качество (QA/QC)", "Quality (QA/QC)"),
    jobs("staff_admin", "Администрация", "Administration"),
  ],
};

const hours: Group = {
  code: "hours",
  title: both("Режим работы", "Working hours"),
  fields: [
    choice(
      "shifts",
      both("Смен в сутки", "Shifts a day"),
      [option("1", "1", "1"), option("2", "2", "2"), option("3", "3", "3")],
      { requiredFor: companies },
    ),
    yesNo("mode_247", both("Круглосуточно без выходных?", "Around the clock, every day?"), {
      requiredFor: companies,
    }),
    choice(
      "night_traffic",
      both("Грузовые рейсы ночью", "Truck trips at night"),
      [
        option("none", "Не нужны", "Not needed"),
        option("rare", "Изредка", "Now and then"),
        option("regular", "Постоянно", "Regularly"),
      ],
      {
        requiredFor: everyone,
        showWhen: { field: "mode_247", is: "yes" },
        why: both("Рядом работают клиники", "Clinics work next door"),
      },
    ),
  ],
};

const team: Group = {
  code: "team",
  title: both("Команда", "Team"),
  fields: [
    longText("team", both("Ключевые люди и опыт", "Key people and experience"), {
      requiredFor: light,
      minLength: 50,
      hint: both(
        "Роли и опыт запусков; персональных данных больше нужного не указывайте",
        "Roles and record of launches; give no more personal data than needed",
      ),
    }),
    longText(
      "training_needs",
      both("Кого предстоит нанять и обучить", "Whom you will hire and train"),
      {
        maxLength: 2000,
      },
    ),
  ],
};

export const peopleGroups = { staff, hours, team };

export const peopleSection: Section = {
  code: "people",
  title: both("Люди", "People"),
  lead: both("Кто и как будет работать на площадке.", "Who will work on the site, and how."),
  groups: [staff, hours, team],
};
