import { applicantTypes } from "../types";
import { type Consent, operator, paragraphs, proof, subject, withdrawal } from "./consent";

export const processingConsent: Consent = {
  code: "processing",
  version: "2026-11-01",
  requiredFor: applicantTypes,
  title: {
    ru: "Согласие на обработку персональных данных для рассмотрения заявки",
    en: "Consent to process personal data for the review of the application",
  },
  label: {
    ru: "Даю согласие на обработку моих персональных данных для рассмотрения заявки",
    en: "I consent to the processing of my personal data for the review of the application",
  },
  body: {
    ru: paragraphs(
      `1. Субъект и оператор. ${subject.ru} даю согласие на обработку моих персональных данных. Оператор: ${operator.ru}. Согласие дано на основании статьи 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных».`,
      "2. Цель. Рассмотрение заявки организации, от имени которой я действую: проверка комплектности и полномочий, экспертиза, принятие решения, переписка, подготовка и заключение соглашения.",
      "3. Данные. Фамилия, имя, отчество; должность и место работы; адрес электронной почты и номер телефона; сведения о полномочиях; сведения об образовании, опыте и роли в проекте; сведения о доле владения, если она раскрывается; записи о действиях в портале. Специальные категории и биометрические данные не обрабатываются.",
      "4. Действия и способы. Сбор, запись, систематизация, накопление, хранение, уточнение, извлечение, использование, передача (предоставление, доступ) сотрудникам и экспертам Оператора, связанным обязанностью конфиденциальности, блокирование, удаление, уничтожение. Обработка смешанная: автоматизированная и без средств автоматизации. Базы данных находятся на территории Российской Федерации. Решения на основании исключительно автоматизированной обработки не принимаются.",
      "5. Поручение обработки. Третьим лицам обработка не поручается. Если Оператор привлечёт такое лицо, он запросит отдельное согласие.",
      "6. Срок. До достижения цели: до решения по заявке и истечения срока его обжалования, а при заключении соглашения — до прекращения соглашения. Подтверждение согласия хранится в течение этого срока и трёх лет после него.",
      `7. Отзыв. ${withdrawal.ru} Если других оснований для обработки нет, отзыв до решения означает прекращение рассмотрения заявки в части, где участвуют мои данные.`,
      proof.ru,
    ),
    en: paragraphs(
      `1. Subject and operator. ${subject.en}, consent to the processing of my personal data. The controller is ${operator.en}. The consent is given under Article 9 of Federal Law No. 152-FZ of 27 July 2006 “On Personal Data”.`,
      "2. Purpose. Review of the application of the organisation I act for: checks of completeness and authority, expert review, decision, correspondence, preparation and conclusion of the agreement.",
      "3. Data. Full name; position and place of work; e-mail address and telephone number; information on authority; education, experience and role in the project; share of ownership where it is disclosed; records of actions on the portal. Special categories and biometric data are not processed.",
      "4. Actions and methods. Collection, recording, systematisation, accumulation, storage, correction, retrieval, use, transfer (provision, access) to staff and experts of the Operator bound by confidentiality, blocking, deletion, destruction. Processing is mixed: automated and manual. The databases are located in the Russian Federation. No decisions are based solely on automated processing.",
      "5. Processors. Processing is not entrusted to third parties. Should the Operator engage one, it will ask for a separate consent.",
      "6. Term. Until the purpose is reached: until the decision and the end of the time for appeal, and where an agreement is made, until it ends. Evidence of the consent is kept for that term and three years after it.",
      `7. Withdrawal. ${withdrawal.en} If there is no other ground for processing, a withdrawal before the decision ends the review as far as it involves my data.`,
      proof.en,
    ),
  },
};
