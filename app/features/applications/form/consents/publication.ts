import { type Consent, operator, paragraphs, proof, subject, withdrawal } from "./consent";

export const publicationConsent: Consent = {
  code: "publication",
  version: "2026-11-01",
  requiredFor: [],
  title: {
    ru: "Согласие на распространение персональных данных в реестре участников",
    en: "Consent to publish personal data in the register of participants",
  },
  label: {
    ru: "Даю согласие на публикацию моих имени и должности в реестре участников",
    en: "I consent to the publication of my name and position in the register of participants",
  },
  body: {
    ru: paragraphs(
      `1. Субъект и оператор. ${subject.ru} даю согласие на распространение моих персональных данных. Оператор: ${operator.ru}. Согласие дано на основании статьи 10.1 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» отдельно от других согласий.`,
      "2. Цель. Информирование неограниченного круга лиц об участниках кластера и их представителях.",
      "3. Данные, разрешённые к распространению. Фамилия, имя, отчество; должность; наименование организации. Адрес электронной почты и телефон не публикуются.",
      "4. Условия и запреты. Передача этих данных Оператором (кроме предоставления доступа) третьим лицам для рекламы и рассылок запрещена. Данные доступны всем посетителям без ограничений.",
      "5. Информационный ресурс. Реестр участников на сайте Оператора; в базах данных на территории Российской Федерации.",
      "6. Действия. Сбор, запись, хранение, уточнение, использование, распространение, удаление, уничтожение; с использованием средств автоматизации и без них.",
      "7. Срок. Со дня внесения организации в реестр до исключения из него или до отзыва согласия.",
      `8. Отзыв. ${withdrawal.ru} По требованию субъекта распространение прекращается в течение трёх рабочих дней. Отказ от этого согласия не влияет на рассмотрение заявки.`,
      proof.ru,
    ),
    en: paragraphs(
      `1. Subject and operator. ${subject.en}, consent to the dissemination of my personal data. The controller is ${operator.en}. The consent is given under Article 10.1 of Federal Law No. 152-FZ of 27 July 2006 “On Personal Data”, separately from any other consent.`,
      "2. Purpose. Informing the public about the participants of the cluster and their representatives.",
      "3. Data that may be published. Full name; position; name of the organisation. E-mail address and telephone are not published.",
      "4. Conditions and prohibitions. The Operator may not pass these data on (other than by giving access) to third parties for advertising or mailings. The data are open to all visitors without restriction.",
      "5. Information resource. The register of participants on the Operator's website; databases in the Russian Federation.",
      "6. Actions. Collection, recording, storage, correction, use, dissemination, deletion, destruction; by automated means and without them.",
      "7. Term. From the entry of the organisation in the register until its removal or the withdrawal of the consent.",
      `8. Withdrawal. ${withdrawal.en} At the subject's demand dissemination stops within three working days. Refusing this consent does not affect the review of the application.`,
      proof.en,
    ),
  },
};
