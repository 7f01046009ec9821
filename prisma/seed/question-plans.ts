import { type Question, type Step, stepsTo } from "./plans";

const ofProject: Question[] = [
  {
    target: "field:power_kw",
    text: "Заявленная мощность заметно выше нормы для таких площадей. Уточните расчёт или исправьте значение.",
    dueIn: 5,
  },
  {
    target: "field:phases",
    text: "Площади очередей и сроки запуска расходятся с графиком ввода корпуса. Проверьте вторую очередь.",
    dueIn: 7,
  },
  {
    target: "document:business_plan",
    text: "В бизнес-плане нет расчёта по второй очереди. Приложите новую редакцию.",
  },
  { target: "general", text: "Кто из партнёров отвечает за перенос технологии?" },
];

const ofFund: Question[] = [
  { target: "field:cheque_mrub", text: "Подтвердите размер чека решением комитета.", dueIn: 5 },
  { target: "field:exit_strategy", text: "Как выход согласуется со сроком соглашения?", dueIn: 7 },
  { target: "general", text: "Раскройте пайщиков с долей более 25 %." },
];

/** The questions that a demo application is asked, by its form. */
export const demoQuestions = (investor: boolean): Question[] => (investor ? ofFund : ofProject);

/** The same steps with real questions in place of the plain one. */
export function withQuestions(steps: readonly Step[], questions: Question[]): Step[] {
  return steps.map((step) =>
    step.intent === "request_clarification"
      ? { ...step, comment: "Нашли несколько мест, без которых продолжить не можем.", questions }
      : step,
  );
}

/** The engineer asks about the load, the company lowers it and explains the rest, the review goes on. */
export function clarifiedReview(): Step[] {
  const steps = stepsTo("expert_review", true);
  const at = steps.findIndex((step) => step.intent === "complete_technical");
  const ask: Step = {
    intent: "request_clarification",
    by: "engineer",
    comment: "Проверили нагрузки по разделу «Инженерные ресурсы».",
    questions: [
      {
        target: "field:power_kw",
        text: "340 кВт при норме 276 кВт для заявленных площадей. Из чего складывается запас?",
        dueIn: 6,
      },
      {
        target: "field:lease_years",
        text: "Срок аренды короче срока окупаемости. Так и задумано?",
        dueIn: 6,
      },
      { target: "general", text: "Нужен ли резервный ввод на период квалификации?" },
    ],
  };
  const answer: Step = {
    intent: "answer_clarification",
    by: "owner",
    comment: "Пересчитали нагрузки вместе с проектировщиком.",
    prepares: {
      change: { section: "utilities", answers: { power_kw: "310" } },
      answers: [
        { position: 1, text: "Да: опцион на продление предусмотрен в финансовой модели." },
        { position: 2, text: "Нет, на время квалификации хватит дизель-генератора подрядчика." },
      ],
    },
  };
  return [...steps.slice(0, at), ask, answer, ...steps.slice(at)];
}
