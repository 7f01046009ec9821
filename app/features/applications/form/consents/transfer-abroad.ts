import { type Consent, operator, paragraphs, proof, subject, withdrawal } from "./consent";

export const transferAbroadConsent: Consent = {
  code: "transfer_abroad",
  version: "2026-11-01",
  requiredFor: [],
  title: {
    ru: "Согласие на трансграничную передачу персональных данных зарубежным экспертам",
    en: "Consent to transfer personal data abroad to foreign experts",
  },
  label: {
    ru: "Даю согласие на передачу моих данных зарубежным экспертам",
    en: "I consent to the transfer of my data to foreign experts",
  },
  body: {
    ru: paragraphs(
      `1. Субъект и оператор. ${subject.ru} даю согласие на трансграничную передачу моих персональных данных. Оператор: ${operator.ru}. Согласие дано на основании статей 9 и 12 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» отдельно от других согласий.`,
      "2. Цель. Экспертиза заявки с участием экспертов, находящихся за пределами Российской Федерации, и проверка иностранных учредителей организации.",
      "3. Данные. Фамилия, имя, отчество; должность и место работы; сведения об образовании, опыте и роли в проекте. Адреса электронной почты, телефоны и сведения о документах не передаются.",
      "4. Получатели. Эксперты Оператора, связанные соглашением о конфиденциальности. Перечень государств и получателей Оператор сообщает до передачи; передача возможна только после уведомления уполномоченного органа и оценки защиты данных в государстве получателя.",
      "5. Действия и способы. Передача (предоставление, доступ) по защищённым каналам связи, извлечение, использование; исходная база данных остаётся на территории Российской Федерации.",
      "6. Срок. До решения по заявке. Получатель обязан уничтожить данные после окончания экспертизы.",
      `7. Отзыв. ${withdrawal.ru} Об отзыве Оператор уведомляет получателей. Без этого согласия заявку рассматривают эксперты, находящиеся в России.`,
      proof.ru,
    ),
    en: paragraphs(
      `1. Subject and operator. ${subject.en}, consent to the cross-border transfer of my personal data. The controller is ${operator.en}. The consent is given under Articles 9 and 12 of Federal Law No. 152-FZ of 27 July 2006 “On Personal Data”, separately from any other consent.`,
      "2. Purpose. Review of the application with experts who are outside the Russian Federation, and checks of the organisation's foreign founders.",
      "3. Data. Full name; position and place of work; education, experience and role in the project. E-mail addresses, telephones and particulars of documents are not transferred.",
      "4. Recipients. Experts of the Operator bound by a confidentiality agreement. The Operator names the states and recipients before any transfer; a transfer takes place only after notice to the competent authority and an assessment of data protection in the recipient's state.",
      "5. Actions and methods. Transfer (provision, access) over protected channels, retrieval, use; the original database stays in the Russian Federation.",
      "6. Term. Until the decision on the application. The recipient must destroy the data when the review ends.",
      `7. Withdrawal. ${withdrawal.en} The Operator tells the recipients of a withdrawal. Without this consent the application is reviewed by experts in Russia.`,
      proof.en,
    ),
  },
};
