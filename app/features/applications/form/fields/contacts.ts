import type { Section } from "../types";
import { both, choice, email, everyone, line, option, phone } from "./make";

export const contactsSection: Section = {
  code: "contacts",
  title: both("Контакты", "Contacts"),
  lead: both("С кем связываться по этой заявке.", "Whom to contact about this application."),
  groups: [
    {
      code: "main_contact",
      title: both("Контактное лицо", "Contact person"),
      fields: [
        line("contact_name", both("Фамилия, имя, отчество", "Full name"), {
          requiredFor: everyone,
          minLength: 2,
          autocomplete: "name",
        }),
        line("contact_position", both("Должность", "Position"), {
          autocomplete: "organization-title",
        }),
        email("contact_email", both("Электронная почта", "E-mail"), {
          requiredFor: everyone,
          autocomplete: "email",
        }),
        phone("contact_phone", both("Телефон", "Phone"), {
          requiredFor: everyone,
          autocomplete: "tel",
          hint: both("С кодом страны: +7 495 000-00-00", "With the country code: +7 495 000-00-00"),
        }),
        choice(
          "correspondence_language",
          both("Язык переписки", "Language of correspondence"),
          [option("ru", "Русский", "Russian"), option("en", "Английский", "English")],
          { requiredFor: everyone },
        ),
      ],
    },
    {
      code: "second_contact",
      title: both("Второе контактное лицо", "Second contact"),
      lead: both("Если основное недоступно.", "In case the first cannot be reached."),
      optional: true,
      fields: [
        line("contact2_name", both("Имя второго контакта", "Second contact's name"), {}),
        email("contact2_email", both("Почта второго контакта", "Second contact's e-mail")),
        phone("contact2_phone", both("Телефон второго контакта", "Second contact's phone")),
      ],
    },
  ],
};
