import { z } from "zod";
import type { ApplicantType } from "~/features/applications";

const text = z.object({ ru: z.string().min(1).max(500), en: z.string().min(1).max(500) });

/** What a column of weights is for: the other types of applicant are weighed like the nearest of these. */
export const weightColumns = ["startup", "pharma", "investor"] as const;
export type WeightColumn = (typeof weightColumns)[number];

const columnOfType: Record<ApplicantType, WeightColumn> = {
  startup: "startup",
  research: "startup",
  pharma: "pharma",
  cdmo: "pharma",
  meddevice: "pharma",
  investor: "investor",
};

/** The column of weights by which an application is weighed. */
export function weightColumn(type: ApplicantType): WeightColumn {
  return columnOfType[type];
}

const criterion = z.object({
  code: z.string().regex(/^[a-z][a-z_]{1,30}$/),
  name: text,
  weights: z.record(z.enum(weightColumns), z.number().int().min(0).max(100)),
  /** numbers of the statutory criteria (`conclusion.ts`) that it bears on */
  statutory: z.array(z.number().int().min(1).max(5)).min(1),
  /** what a 1, a 3 and a 5 mean; 2 and 4 lie between */
  anchors: z.object({ 1: text, 3: text, 5: text }),
});

export type Criterion = z.infer<typeof criterion>;

/** A rubric is whole when each column of weights sums to 100 and no code stands twice. */
export const rubricSchema = z
  .array(criterion)
  .min(1)
  .max(30)
  .superRefine((rubric, context) => {
    const codes = rubric.map((one) => one.code);
    if (new Set(codes).size !== codes.length) {
      context.addIssue({ code: "custom", message: "criterion_twice" });
    }
    for (const column of weightColumns) {
      const sum = rubric.reduce((all, one) => all + one.weights[column], 0);
      if (sum !== 100) {
        context.addIssue({ code: "custom", message: "weights_not_100", path: [column] });
      }
    }
  });

export type Rubric = z.infer<typeof rubricSchema>;

type Row = [
  code: string,
  ru: string,
  en: string,
  weights: [startup: number, pharma: number, investor: number],
  statutory: number[],
  one: [ru: string, en: string],
  three: [ru: string, en: string],
  five: [ru: string, en: string],
];

// Domain §4: weights are proposals, the statutory criteria are those of 160-ФЗ.
const rows: Row[] = [
  [
    "goals",
    "Соответствие целям кластера, импортозамещение",
    "Fit to the cluster's goals, import substitution",
    [12, 14, 12],
    [1],
    ["Связи с целями нет", "No link to the goals"],
    ["Одна цель, без измеримого результата", "One goal, no measure"],
    [
      "Не менее двух целей, названы МНН или рынки, результат измерим",
      "At least two goals, named INNs or markets, measurable",
    ],
  ],
  [
    "need",
    "Неудовлетворённая потребность и спрос",
    "Unmet need and demand",
    [8, 8, 8],
    [2],
    ["Данных нет", "No data"],
    ["Есть оценка рынка, заказчиков нет", "Market estimate, no customers"],
    [
      "Подписанные письма о намерениях или история закупок",
      "Signed letters of intent or tender history",
    ],
  ],
  [
    "science",
    "Научная основа и права на результаты",
    "Scientific basis and intellectual property",
    [18, 8, 6],
    [3],
    ["Подтверждений нет", "No evidence"],
    [
      "Публикации или доклинические данные, поданы заявки на патенты",
      "Published or preclinical data, patents filed",
    ],
    [
      "Рецензируемые или клинические данные, патенты получены",
      "Peer-reviewed or clinical data, patents granted",
    ],
  ],
  [
    "tech",
    "Технология и готовность к GMP",
    "Technology and GMP readiness",
    [12, 16, 10],
    [3, 5],
    ["Только замысел", "Concept only"],
    [
      "Процесс в лаборатории, есть требования пользователя",
      "Process at lab scale, user requirements written",
    ],
    [
      "Валидированный процесс, система качества, опыт GMP",
      "Validated process, quality system, prior GMP",
    ],
  ],
  [
    "team",
    "Команда",
    "Team",
    [14, 10, 10],
    [5],
    ["Ключевые роли не заняты", "Key roles empty"],
    ["Есть основа команды, пробелы названы", "Core team, gaps named"],
    ["Полная команда, запускавшая производства", "Full team with launches done"],
  ],
  [
    "economics",
    "Экономика: модель, рынок, экспорт",
    "Economics: model, market, export",
    [10, 14, 18],
    [4],
    ["Модели нет", "No model"],
    ["Модель есть, допущения слабые", "Model with weak assumptions"],
    [
      "Проверена чувствительность, окупаемость доказана, экспорт от 15 %",
      "Sensitivity run, payback proven, export at least 15 %",
    ],
  ],
  [
    "finance",
    "Подтверждённые источники финансирования",
    "Secured funding",
    [8, 12, 18],
    [4],
    ["Показано меньше 20 %", "Less than 20 % shown"],
    ["Подтверждено 50 %", "50 % confirmed"],
    [
      "Не менее 80 % подтверждено банком или советом директоров",
      "At least 80 % confirmed by a bank or the board of directors",
    ],
  ],
  [
    "infra",
    "Соответствие помещениям и сетям",
    "Fit of space and utilities",
    [8, 8, 6],
    [5],
    ["Превышает возможности площадки", "Exceeds the site's capacity"],
    ["Подходит после работ", "Fits with works"],
    ["Подходит к имеющемуся помещению", "Fits an existing unit"],
  ],
  [
    "safety",
    "Биологическая, пожарная и экологическая безопасность",
    "Biological, fire and environmental safety",
    [6, 6, 4],
    [5],
    ["Опасность не снижена", "Unmitigated hazard"],
    ["План с пробелами", "Plan with gaps"],
    ["Полный план, проверен независимо", "Full plan, audited"],
  ],
  [
    "ecosystem",
    "Вклад в экосистему: общие сервисы, партнёры, рабочие места",
    "Ecosystem: shared services, partners, jobs",
    [4, 4, 8],
    [1, 2],
    ["Проект обособлен", "Isolated"],
    ["Одна связь", "One link"],
    ["Общий CDMO или ЦКП, университеты", "Shared CDMO or facility, universities"],
  ],
];

const both = ([ru, en]: [string, string]) => ({ ru, en });

/** The rubric that the portal comes with (domain §4). */
export const firstRubric: Rubric = rows.map(
  ([code, ru, en, [startup, pharma, investor], statutory, one, three, five]) => ({
    code,
    name: { ru, en },
    weights: { startup, pharma, investor },
    statutory,
    anchors: { 1: both(one), 3: both(three), 5: both(five) },
  }),
);
