import type { Text } from "~/platform/i18n/text";
import type { ApplicantType } from "../types";

export type ConsentCode = "processing" | "publication" | "news" | "transfer_abroad";

/**
 * One consent, one document (152-ФЗ ст. 9). The body is plain text, paragraphs separated by an
 * empty line; whoever stores an agreement stores the version and a hash of the text shown.
 */
export type Consent = {
  readonly code: ConsentCode;
  readonly version: string;
  readonly title: Text;
  /** The words beside the box. */
  readonly label: Text;
  readonly body: Text;
  /** Whose application cannot be submitted without it. */
  readonly requiredFor: readonly ApplicantType[];
};

/** Who processes the data; opens every text. */
export const operator: Text = {
  ru: "Фонд международного медицинского кластера (ОГРН 1157700017617, ИНН 7703401087; адрес — по сведениям Единого государственного реестра юридических лиц), далее — Оператор",
  en: "the Foundation of the International Medical Cluster (OGRN 1157700017617, INN 7703401087; address as stated in the Unified State Register of Legal Entities), hereinafter the Operator",
};

export const subject: Text = {
  ru: "Я, субъект персональных данных, чьи фамилия, имя, отчество и адрес электронной почты указаны в моей учётной записи портала заявителей Международного медицинского кластера, свободно, своей волей и в своём интересе",
  en: "I, the data subject whose full name and e-mail address are stated in my account on the applicant portal of the International Medical Cluster, freely, of my own will and in my own interest",
};

export const withdrawal: Text = {
  ru: "Согласие можно отозвать в любое время на странице «Учётная запись» портала либо письменным заявлением Оператору. После отзыва Оператор прекращает обработку и уничтожает данные в срок не более 30 календарных дней, если иное основание для обработки не предусмотрено законом. Отзыв не затрагивает законности обработки, проведённой до него.",
  en: "The consent may be withdrawn at any time on the Account page of the portal or by a written statement to the Operator. After a withdrawal the Operator stops the processing and destroys the data within 30 calendar days at most, unless the law provides another ground for processing. A withdrawal does not affect the lawfulness of earlier processing.",
};

export const proof: Text = {
  ru: "Согласие дано отметкой в отдельном поле. Оператор хранит версию и контрольную сумму текста, дату и время (UTC), адрес и программу, из которых оно дано.",
  en: "The consent is given by ticking its own box. The Operator keeps the version and checksum of the text, the date and time (UTC), and the address and program it was given from.",
};

/** Paragraphs of a document. */
export const paragraphs = (...parts: readonly string[]): string => parts.join("\n\n");
