import type { Format } from "~/features/documents";
import type { Text } from "~/platform/i18n";
import type { ApplicantType } from "../form/types";

/** Parts of the documents page, in its order. */
export const slotGroups = {
  company: { ru: "О компании", en: "The company" },
  project: { ru: "О проекте", en: "The project" },
  money: { ru: "Финансы", en: "Finance" },
  permits: { ru: "Лицензии и разрешения", en: "Licences and permits" },
  other: { ru: "Прочее", en: "Other" },
} as const satisfies Record<string, Text>;

export type SlotGroup = keyof typeof slotGroups;

/** A place in the application for one kind of document (domain brief §1.1 and §2.1, documents[]). */
export type Slot = {
  readonly code: string;
  readonly group: SlotGroup;
  readonly name: Text;
  /** What should be in it. */
  readonly hint: Text;
  /** Types of applicants who are asked for it; all when not given. */
  readonly askedOf?: readonly ApplicantType[];
  /** Types who cannot submit without it. */
  readonly mandatoryFor: readonly ApplicantType[];
  readonly formats: readonly Format[];
  /** How many documents it takes. */
  readonly most: number;
  /** The date of issue matters; a document older than so many days is remarked upon. */
  readonly issued?: { readonly maxAgeDays?: number };
  /** The document has a last day. */
  readonly expires?: true;
  /** Every reading is recorded. */
  readonly confidential?: true;
  /** A form to start from, by language: files under `public/templates`. */
  readonly template?: Text;
};

const papers = ["pdf", "docx", "zip"] as const;
const sheets = ["xlsx", "pdf", "zip"] as const;
const scans = ["pdf", "jpg", "png", "zip"] as const;

/**
 * The documents of an application. What the cluster can get by itself (the registry extract) or needs only
 * before the agreement is asked for but never stops a submission.
 */
export const slots: readonly Slot[] = [
  {
    code: "charter",
    group: "company",
    name: { ru: "Учредительные документы", en: "Constituent documents" },
    hint: {
      ru: "Действующий устав со всеми изменениями; иностранной компании — с переводом на русский",
      en: "The charter in force with all amendments; of a foreign company with a Russian translation",
    },
    mandatoryFor: ["startup", "pharma", "investor", "cdmo", "research", "meddevice"],
    formats: scans,
    most: 3,
  },
  {
    code: "registry_extract",
    group: "company",
    name: { ru: "Выписка из реестра юридических лиц", en: "Extract from the company register" },
    hint: {
      ru: "ЕГРЮЛ или ЕГРИП не старше 30 дней. Российскую выписку кластер получает и сам",
      en: "Not older than 30 days. The cluster gets a Russian extract by itself as well",
    },
    mandatoryFor: [],
    formats: ["pdf", "zip"],
    most: 1,
    issued: { maxAgeDays: 30 },
  },
  {
    code: "authority",
    group: "company",
    name: { ru: "Полномочия подписанта", en: "Authority of the signatory" },
    hint: {
      ru: "Решение об избрании руководителя либо доверенность или МЧД",
      en: "Resolution on the head's election, or a power of attorney",
    },
    mandatoryFor: [],
    formats: scans,
    most: 3,
    issued: {},
    expires: true,
  },
  {
    code: "approval",
    group: "company",
    name: { ru: "Одобрение участия в проекте", en: "Corporate approval of the project" },
    hint: {
      ru: "Решение органа управления, если оно нужно по уставу",
      en: "Resolution of the governing body where the charter demands one",
    },
    mandatoryFor: [],
    formats: scans,
    most: 2,
    issued: {},
  },
  {
    code: "beneficiaries",
    group: "company",
    name: { ru: "Структура владения и бенефициары", en: "Ownership structure and beneficiaries" },
    hint: {
      ru: "Схема до физических лиц с долями более 25 %",
      en: "The chart down to natural persons with shares of more than 25 %",
    },
    mandatoryFor: ["investor"],
    formats: ["pdf", "xlsx", "zip"],
    most: 1,
    confidential: true,
    template: { ru: "beneficiaries-ru.xlsx", en: "beneficiaries-en.xlsx" },
  },
  {
    code: "business_plan",
    group: "project",
    name: { ru: "Бизнес-план", en: "Business plan" },
    hint: {
      ru: "На 3–5 лет: продукт, рынок, команда, этапы, риски",
      en: "For 3–5 years: product, market, team, milestones, risks",
    },
    askedOf: ["startup", "pharma", "cdmo", "research", "meddevice"],
    mandatoryFor: ["startup", "pharma", "cdmo", "meddevice"],
    formats: papers,
    most: 1,
    confidential: true,
    template: { ru: "business-plan-ru.docx", en: "business-plan-en.docx" },
  },
  {
    code: "technology_note",
    group: "project",
    name: { ru: "Технологическая записка", en: "Technology note" },
    hint: {
      ru: "Процесс, классы чистоты, потоки людей и материалов, опасные вещества",
      en: "Process, cleanliness grades, flows of people and materials, hazardous substances",
    },
    askedOf: ["startup", "pharma", "cdmo", "research", "meddevice"],
    mandatoryFor: ["pharma", "cdmo", "research", "meddevice"],
    formats: papers,
    most: 1,
    confidential: true,
    template: { ru: "technology-note-ru.docx", en: "technology-note-en.docx" },
  },
  {
    code: "layout",
    group: "project",
    name: { ru: "Схема размещения", en: "Layout" },
    hint: {
      ru: "Планировка или блок-схема помещений с площадями, если уже есть",
      en: "Floor plan or block diagram with areas, where there is one already",
    },
    mandatoryFor: [],
    formats: ["pdf", "png", "jpg", "zip"],
    most: 5,
  },
  {
    code: "presentation",
    group: "project",
    name: { ru: "Презентация", en: "Presentation" },
    hint: { ru: "Для экспертов и комиссии, до 20 слайдов", en: "For experts and committee" },
    mandatoryFor: [],
    formats: ["pdf"],
    most: 1,
  },
  {
    code: "financial_model",
    group: "money",
    name: { ru: "Финансовая модель", en: "Financial model" },
    hint: {
      ru: "Расчёт с формулами: инвестиции, выручка, окупаемость, чувствительность",
      en: "With its formulas: investment, revenue, payback, sensitivity",
    },
    askedOf: ["startup", "pharma", "cdmo", "meddevice"],
    mandatoryFor: ["pharma", "cdmo"],
    formats: sheets,
    most: 1,
    confidential: true,
    template: { ru: "financial-model-ru.xlsx", en: "financial-model-en.xlsx" },
  },
  {
    code: "accounts",
    group: "money",
    name: { ru: "Бухгалтерская отчётность", en: "Annual accounts" },
    hint: {
      ru: "За три последних года или за всё время существования компании",
      en: "Of the last three years, or since the company was founded",
    },
    mandatoryFor: [],
    formats: ["pdf", "xlsx", "zip"],
    most: 6,
    confidential: true,
  },
  {
    code: "bank_letter",
    group: "money",
    name: { ru: "Подтверждение средств", en: "Proof of funds" },
    hint: {
      ru: "Письмо банка, решение инвестора или соглашение о финансировании",
      en: "Letter of a bank, resolution of an investor, or a funding agreement",
    },
    mandatoryFor: ["investor"],
    formats: scans,
    most: 5,
    issued: {},
    expires: true,
    confidential: true,
  },
  {
    code: "fund_rules",
    group: "money",
    name: { ru: "Правила фонда", en: "Fund rules" },
    hint: {
      ru: "Правила доверительного управления или соглашение участников фонда",
      en: "Trust management rules or the partners' agreement",
    },
    askedOf: ["investor"],
    mandatoryFor: [],
    formats: papers,
    most: 2,
    confidential: true,
  },
  {
    code: "licences",
    group: "permits",
    name: { ru: "Лицензии и сертификаты", en: "Licences and certificates" },
    hint: {
      ru: "Действующие: производство лекарств, GMP, БМКП, медицинские изделия",
      en: "Those in force: manufacturing, GMP, cell products, medical devices",
    },
    mandatoryFor: [],
    formats: scans,
    most: 10,
    issued: {},
    expires: true,
  },
  {
    code: "recommendations",
    group: "other",
    name: { ru: "Рекомендации и письма поддержки", en: "Recommendations and letters of support" },
    hint: {
      ru: "От партнёров, заказчиков, институтов",
      en: "From partners, customers, institutes",
    },
    mandatoryFor: [],
    formats: scans,
    most: 10,
  },
  {
    code: "other",
    group: "other",
    name: { ru: "Другие документы", en: "Other documents" },
    hint: {
      ru: "Всё, что поможет рассмотреть заявку",
      en: "Whatever helps to understand the application",
    },
    mandatoryFor: [],
    formats: ["pdf", "docx", "xlsx", "zip", "png", "jpg"],
    most: 20,
  },
];

/** The slots that an applicant of this type is asked to fill. */
export function slotsFor(type: ApplicantType): Slot[] {
  return slots.filter((slot) => !slot.askedOf || slot.askedOf.includes(type));
}

/** Whether an application of this type cannot be submitted without the slot. */
export function isMandatory(slot: Slot, type: ApplicantType): boolean {
  return slot.mandatoryFor.includes(type);
}

/** A slot by its code; undefined when there is none. */
export function findSlot(code: string): Slot | undefined {
  return slots.find((slot) => slot.code === code);
}
