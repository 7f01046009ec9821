import { type Consent, operator, paragraphs, proof, subject, withdrawal } from "./consent";

export const newsConsent: Consent = {
  code: "news",
  version: "2026-11-01",
  requiredFor: [],
  title: {
    ru: "Согласие на получение новостей кластера",
    en: "Consent to receive news of the cluster",
  },
  label: {
    ru: "Даю согласие получать новости кластера по электронной почте",
    en: "I consent to receive news of the cluster by e-mail",
  },
  body: {
    ru: paragraphs(
      `1. Субъект и оператор. ${subject.ru} даю согласие на обработку моих персональных данных и на получение сообщений. Оператор: ${operator.ru}. Согласие дано на основании статей 9 и 15 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» и статьи 18 Федерального закона от 13.03.2006 № 38-ФЗ «О рекламе».`,
      "2. Цель. Отправка новостей кластера, приглашений на мероприятия и сведений о свободных площадях. Сообщения о ходе заявки приходят независимо от этого согласия.",
      "3. Данные. Фамилия, имя, отчество; адрес электронной почты; наименование организации; язык переписки.",
      "4. Действия и способы. Сбор, запись, хранение, уточнение, использование, удаление, уничтожение; автоматизированная обработка в базах данных на территории Российской Федерации. Третьим лицам данные не передаются.",
      "5. Срок. Три года со дня согласия или до его отзыва, если он наступит раньше.",
      `6. Отзыв. ${withdrawal.ru} Отписаться можно и по ссылке в каждом письме. Отказ от этого согласия не влияет на рассмотрение заявки.`,
      proof.ru,
    ),
    en: paragraphs(
      `1. Subject and operator. ${subject.en}, consent to the processing of my personal data and to receiving messages. The controller is ${operator.en}. The consent is given under Articles 9 and 15 of Federal Law No. 152-FZ of 27 July 2006 “On Personal Data” and Article 18 of Federal Law No. 38-FZ of 13 March 2006 “On Advertising”.`,
      "2. Purpose. Sending news of the cluster, invitations to events and information on free space. Messages about the progress of the application come regardless of this consent.",
      "3. Data. Full name; e-mail address; name of the organisation; language of correspondence.",
      "4. Actions and methods. Collection, recording, storage, correction, use, deletion, destruction; automated processing in databases in the Russian Federation. The data are not passed to third parties.",
      "5. Term. Three years from the day of the consent, or until it is withdrawn if that is earlier.",
      `6. Withdrawal. ${withdrawal.en} Every letter also has a link to unsubscribe. Refusing this consent does not affect the review of the application.`,
      proof.en,
    ),
  },
};
