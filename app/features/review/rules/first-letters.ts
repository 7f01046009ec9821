import type { Text } from "~/platform/i18n";
import type { Letters } from "./letter-texts";

const none: Text = { ru: "", en: "" };
const greeting: Text = {
  ru: "Уважаемые коллеги из {organisation}!",
  en: "Dear colleagues of {organisation},",
};
const reasons: Text = { ru: "Основания решения:", en: "The grounds of the decision:" };
const court: Text = {
  ru: "Решение также можно обжаловать в суде в порядке, установленном законом.",
  en: "The decision may also be challenged in court as provided by law.",
};

/** The letters that the portal comes with. */
export const firstLetters: Letters = {
  approve: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: одобрить размещение проекта на биотехнологической площадке. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to approve the project for the biotech site. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: менеджер по размещению подготовит предложение о помещениях и сроках. Оно появится в личном кабинете, о нём придёт уведомление.",
      en: "What comes next: the leasing manager prepares an offer of premises and dates. It will appear in your account, and you will be notified.",
    },
    appeal: court,
  },
  approve_with_conditions: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: одобрить размещение проекта с условиями. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to approve the project with conditions. Session {session}, {date}.",
    },
    reasons,
    conditions: {
      ru: "Условия, которые нужно выполнить до заключения соглашения:",
      en: "Conditions to be met before the agreement is concluded:",
    },
    next: {
      ru: "Что дальше: менеджер по размещению подготовит предложение о помещениях и сроках. Подтверждения по условиям направляйте через личный кабинет.",
      en: "What comes next: the leasing manager prepares an offer of premises and dates. Send what shows that the conditions are met through your account.",
    },
    appeal: court,
  },
  defer: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: отложить рассмотрение. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to defer it. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: заявка остаётся в листе ожидания. Кластер вернётся к ней, когда изменятся обстоятельства, и пересматривает отложенные заявки не реже раза в полгода. Подавать её заново не нужно.",
      en: "What comes next: the application stays on the waiting list. The cluster returns to it when circumstances change and reviews deferred applications at least every six months. There is no need to submit it again.",
    },
    appeal: court,
  },
  reject: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: отклонить. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to reject it. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: новую заявку можно подать через 90 календарных дней, взяв за основу эту.",
      en: "What comes next: a new application may be submitted after 90 calendar days, beginning from this one.",
    },
    appeal: {
      ru: "Как обжаловать: возражение подаёт владелец заявки в личном кабинете в течение {appeal_days} рабочих дней — до {appeal_until} включительно. Его рассмотрят те, кто не принимал первое решение. Независимо от этого решение можно обжаловать в суде.",
      en: "How to appeal: the owner of the application files an objection in the account within {appeal_days} working days, until {appeal_until} inclusive. It is considered by people who did not take the first decision. Independently of that, the decision may be challenged in court.",
    },
  },
  to_board: {
    greeting,
    outcome: {
      ru: "Комиссия рассмотрела заявку {number} «{title}» ({session}, {date}). По размеру или форме участия решение по ней принимает наблюдательный совет.",
      en: "The committee has considered application {number} “{title}” ({session}, {date}). Because of its size or track the decision is taken by the supervisory board.",
    },
    reasons: none,
    conditions: none,
    next: {
      ru: "Что дальше: совет рассмотрит заявку на ближайшем заседании. Его решение придёт письмом; от вас сейчас ничего не требуется.",
      en: "What comes next: the board considers the application at its next session. You will receive its decision by letter; nothing is needed from you now.",
    },
    appeal: none,
  },
  uphold_refusal: {
    greeting,
    outcome: {
      ru: "Возражение по заявке {number} «{title}» рассмотрено. Решение: оставить отказ в силе. Заседание {session}, {date}.",
      en: "The objection about application {number} “{title}” has been considered. It was decided to uphold the refusal. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: рассмотрение этой заявки завершено. Новую заявку можно подать через 90 календарных дней после отказа, взяв за основу эту.",
      en: "What comes next: the review of this application is over. A new application may be submitted 90 calendar days after the refusal, beginning from this one.",
    },
    appeal: court,
  },
  return_to_committee: {
    greeting,
    outcome: {
      ru: "Возражение по заявке {number} «{title}» рассмотрено. Решение: вернуть заявку на рассмотрение комиссии. Заседание {session}, {date}.",
      en: "The objection about application {number} “{title}” has been considered. It was decided to return the application to the committee. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: комиссия рассмотрит заявку ещё раз. Её решение придёт письмом; от вас сейчас ничего не требуется.",
      en: "What comes next: the committee considers the application again. You will receive its decision by letter; nothing is needed from you now.",
    },
    appeal: none,
  },
};
