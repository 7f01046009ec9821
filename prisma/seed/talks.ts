import { samples } from "~/features/applications";
import type { Written } from "./write-message";

type Said = {
  /** the writer's address */
  by: string;
  hoursAgo: number;
  text: string;
  file?: Written["file"];
  /** who has read as far as this without answering */
  readBy?: readonly string[];
};

export type Talk = {
  /** the application's title */
  about: string;
  tier: Written["tier"];
  /** oldest first */
  messages: readonly Said[];
};

const cells = samples.startup.sections.project?.project_title as string;
const sterile = samples.pharma.sections.project?.project_title as string;
/** The startup's second application. */
export const cellBank = "Банк клеток и лаборатория контроля качества";

const kletmed = "owner@kletmed.example";
const editor = "editor@kletmed.example";
const viewer = "viewer@kletmed.example";
const sterifarm = "owner@sterifarm.example";
const coordinator = "coordinator@imc.example";
const engineer = "engineer@imc.example";
const chair = "chair@imc.example";

/** What people of the demo wrote to one another; the last words of most conversations are still unread. */
export const talks: readonly Talk[] = [
  {
    about: cells,
    tier: "applicant",
    messages: [
      {
        by: kletmed,
        hoursAgo: 340,
        text:
          "Добрый день! Договор с НИИ-разработчиком о переносе технологии подписан в июле. " +
          "Приложить его к заявке или достаточно упоминания в технологической записке?",
      },
      {
        by: coordinator,
        hoursAgo: 334,
        readBy: [kletmed, editor, viewer, engineer, chair],
        text:
          "Анна Сергеевна, здравствуйте! На этом этапе достаточно записки. Сам договор понадобится " +
          "перед подписанием соглашения, заранее присылать его не нужно.",
      },
      {
        by: engineer,
        hoursAgo: 142,
        text:
          "Проверяем потоки людей и материалов. Пришлите, пожалуйста, схему с указанием:\n\n" +
          "- шлюзов между классами C и D;\n" +
          "- места приёма **инфицированных отходов**;\n" +
          "- пути сырья от разгрузки до склада 2–8 °C.",
      },
      {
        by: editor,
        hoursAgo: 118,
        readBy: [kletmed, viewer, coordinator, chair],
        text:
          "Схема во вложении. Отходы класса Б выходят через отдельный передаточный шкаф, " +
          "с потоком сырья они не пересекаются.",
        file: {
          name: "Схема потоков персонала и материалов.pdf",
          lines: ["Demonstration document", "Flows of people and materials, first floor"],
        },
      },
      {
        by: engineer,
        hoursAgo: 21,
        text:
          "Спасибо, схема понятна. Один вопрос остался: хватит ли одного передаточного шкафа " +
          "после запуска второй очереди?",
      },
    ],
  },
  {
    about: cells,
    tier: "staff",
    messages: [
      {
        by: engineer,
        hoursAgo: 116,
        text:
          "По схеме потоков замечаний почти нет. Запас по электрической мощности они объяснили, " +
          "310 кВт площадка даёт без усиления ввода.",
      },
      {
        by: coordinator,
        hoursAgo: 92,
        readBy: [engineer, chair],
        text:
          "Хорошо. Экспертам уже отправила. Денис Игоревич, посмотрите, пожалуйста, есть ли в корпусе " +
          "помещение с отдельным выходом для отходов: от этого зависит, какой этаж им предлагать.",
      },
      {
        by: "leasing@imc.example",
        hoursAgo: 45,
        text:
          "Есть два варианта на первом этаже. Если нужен второй передаточный шкаф, подходит только " +
          "угловой блок. План приложил.",
        file: {
          name: "Угловой блок, первый этаж.pdf",
          lines: ["Demonstration document", "Corner block, first floor (illustrative)"],
        },
      },
    ],
  },
  {
    about: cells,
    tier: "committee",
    messages: [
      {
        by: chair,
        hoursAgo: 70,
        text:
          "Коллеги, заявка скоро выйдет на комиссию. Прошу заранее прочитать раздел о финансировании: " +
          "второй раунд ещё не закрыт.",
      },
      {
        by: "member1@imc.example",
        hoursAgo: 26,
        text:
          "Прочитала. Предлагаю обсудить условие: подтвердить не менее 80 % средств до подписания " +
          "соглашения.",
      },
    ],
  },
  {
    about: cellBank,
    tier: "applicant",
    messages: [
      {
        by: kletmed,
        hoursAgo: 23,
        text:
          "Получили вопросы по мощности и очередям. Проектировщик вернётся из отпуска только в " +
          "понедельник. Можно ли ответить на день позже срока?",
      },
    ],
  },
  {
    about: sterile,
    tier: "applicant",
    messages: [
      {
        by: sterifarm,
        hoursAgo: 190,
        text: "Здравствуйте! Когда наблюдательный совет рассмотрит нашу заявку?",
      },
      {
        by: coordinator,
        hoursAgo: 185,
        readBy: [sterifarm, chair],
        text:
          "Илья Андреевич, добрый день! Заседание назначат в пределах срока, который указан на " +
          "странице заявки. О решении сообщим здесь и по почте.",
      },
      {
        by: sterifarm,
        hoursAgo: 22,
        text:
          "Понял, спасибо. Если совету понадобятся пояснения по лиофилизации, наш технолог готов " +
          "подключиться в любой день.",
      },
    ],
  },
  {
    about: sterile,
    tier: "committee",
    messages: [
      {
        by: chair,
        hoursAgo: 120,
        text:
          "Комиссия заявку поддержала, решение за советом: площадь и вложения выше порогов. " +
          "Особое мнение одно — о нагрузке на очистные сооружения.",
      },
      {
        by: "board@imc.example",
        hoursAgo: 28,
        text: "Принято. Прошу приложить к материалам совета расчёт по стокам.",
      },
    ],
  },
];
