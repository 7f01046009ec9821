import type { Group, Section } from "../types";
import { both, longText, multi, option } from "./make";

const kinds = [
  option(
    "minpromtorg",
    "Производство лекарств (Минпромторг)",
    "Medicines manufacturing (Minpromtorg)",
  ),
  option("gmp_ru", "Сертификат GMP России", "Russian GMP certificate"),
  option("gmp_eaeu", "Сертификат GMP ЕАЭС", "EAEU GMP certificate"),
  option("bmcp", "Производство БМКП (Росздравнадзор)", "BMCP manufacturing (Roszdravnadzor)"),
  option("devices", "Медицинские изделия (Росздравнадзор)", "Medical devices (Roszdravnadzor)"),
  option(
    "gmm_pathogens",
    "ГММ и патогены (Роспотребнадзор)",
    "GMM and pathogens (Rospotrebnadzor)",
  ),
  option("opo", "ОПО (Ростехнадзор)", "Hazardous facility (Rostekhnadzor)"),
  option("medical", "Медицинская деятельность", "Medical activity"),
];

const licences: Group = {
  code: "licences",
  title: both("Лицензии и сертификаты", "Licences and certificates"),
  lead: both(
    "Отметьте, что есть сейчас и что получите для площадки. Если ничего нет, не отмечайте.",
    "Tick what you hold now and what you will obtain for the site. Tick nothing if there is none.",
  ),
  fields: [
    multi("licences_have", both("Есть", "Held"), kinds),
    multi("licences_planned", both("Планируются", "Planned"), kinds, {
      hint: both(
        "Лицензия Минпромторга — до 27 рабочих дней, если адресов больше трёх — ещё 10",
        "A Minpromtorg licence takes up to 27 working days, 10 more with over three addresses",
      ),
    }),
    longText("licence_plan", both("План получения", "Plan to obtain them"), {
      maxLength: 2000,
      hint: both("Кто и к какому сроку", "Who, and by when"),
    }),
    longText("quality_system", both("Система качества", "Quality system"), {
      maxLength: 2000,
      hint: both(
        "Инспекции, аудиты, сертификаты, опыт GMP",
        "Inspections, audits, certificates, GMP record",
      ),
    }),
  ],
};

export const licenceGroups = { licences };

export const licencesSection: Section = {
  code: "licences",
  title: both("Лицензии и качество", "Licences and quality"),
  lead: both(
    "Право работать: что уже есть и что предстоит получить.",
    "The right to operate: what you hold and what you will obtain.",
  ),
  groups: [licences],
};
