import { z } from "zod";

const text = z.object({ ru: z.string().min(1).max(500), en: z.string().min(1).max(500) });

const gate = z.object({
  code: z.string().regex(/^[a-z][a-z_]{1,30}$/),
  name: text,
  /** how to check it */
  hint: text,
  /** the reason that a "no" leads to */
  reason: z.string().regex(/^[A-Z][A-Z_]{1,30}$/),
  /** whether "not applicable" is an answer */
  optional: z.boolean(),
});

export type Gate = z.infer<typeof gate>;

export const gatesSchema = z
  .array(gate)
  .min(1)
  .max(40)
  .refine((gates) => new Set(gates.map((one) => one.code)).size === gates.length, "gate_twice");

export type Gates = z.infer<typeof gatesSchema>;

const row = (
  code: string,
  reason: string,
  optional: boolean,
  name: [ru: string, en: string],
  hint: [ru: string, en: string],
): Gate => ({
  code,
  reason,
  optional,
  name: { ru: name[0], en: name[1] },
  hint: { ru: hint[0], en: hint[1] },
});

/** The gates that the portal comes with (domain §4): a "no" to any of them ends in a refusal of admission. */
export const firstGates: Gates = [
  row(
    "eligible_entity",
    "LEGAL",
    false,
    ["Заявитель вправе участвовать", "The applicant is eligible"],
    [
      "Российское юридическое лицо или предприниматель либо иностранное из страны перечня.",
      "A Russian company or entrepreneur, or a foreign one from a listed country.",
    ],
  ),
  row(
    "not_insolvent",
    "LEGAL",
    false,
    [
      "Нет банкротства, ликвидации, дисквалификации",
      "No insolvency, liquidation, disqualification",
    ],
    [
      "Сведения ЕГРЮЛ, картотека дел, реестр дисквалифицированных лиц.",
      "State register, court files, register of disqualified persons.",
    ],
  ),
  row(
    "authority",
    "LEGAL",
    false,
    ["Полномочия подписавшего подтверждены", "The signer's authority is shown"],
    [
      "Устав и решение о назначении либо доверенность, в том числе машиночитаемая.",
      "Charter and appointment, or a power of attorney, also machine-readable.",
    ],
  ),
  row(
    "documents",
    "DOCS",
    false,
    [
      "Обязательные документы на месте и действительны",
      "Mandatory documents are present and valid",
    ],
    ["Сроки давности: ЕГРЮЛ не старше 30 дней.", "Age limits: register extract within 30 days."],
  ),
  row(
    "permitted_use",
    "GOALS",
    false,
    ["Деятельность отвечает назначению площадки", "The activity fits the site's permitted use"],
    [
      "Биотехнологии, фармацевтика, медицинские изделия, исследования, общие сервисы.",
      "Biotech, pharma, medical devices, research, shared services.",
    ],
  ),
  row(
    "biosafety",
    "SAFETY",
    true,
    ["Уровень биобезопасности допустим", "The biosafety level is permitted"],
    [
      "BSL не выше 3; патогены группы I не размещаются, для группы II нужен эксперт.",
      "BSL up to 3; pathogens of group I are not placed, group II needs an expert.",
    ],
  ),
  row(
    "placeable",
    "SAFETY",
    false,
    [
      "Класс СЗЗ и категория пожарной опасности размещаемы",
      "Sanitary class and fire category can be placed",
    ],
    [
      "Классы I–II СЗЗ не размещаются, III — с заключением эксперта.",
      "Sanitary classes I–II are not placed, III with an expert's opinion.",
    ],
  ),
  row(
    "utilities",
    "CAPACITY",
    false,
    ["Нагрузки размещаемы или возможно исключение", "Loads can be placed, or a waiver is possible"],
    [
      "Сравните нагрузки с возможностями площадки.",
      "Compare the loads with what the site can give.",
    ],
  ),
  row(
    "no_duplicate",
    "DUPLICATE",
    false,
    ["Повторной заявки нет", "No duplicate application"],
    [
      "Ниже показаны похожие заявки и прежние заявки организации.",
      "Similar applications and earlier ones of the organisation are shown below.",
    ],
  ),
];
