import type { Field, Group, Section } from "../types";
import { both, everyone, longText, tick, yesNo } from "./make";

const statement = (code: string, ru: string, en: string): Field =>
  tick(code, both(ru, en), { requiredFor: everyone });

const warranties: Group = {
  code: "warranties",
  title: both("Заверения", "Warranties"),
  lead: both(
    "Каждое заверение отмечается отдельно. Согласия на обработку персональных данных даются отдельными документами.",
    "Each warranty is ticked on its own. Consents to process personal data are given as separate documents.",
  ),
  fields: [
    statement(
      "decl_truthful",
      "Сведения в заявке полны и достоверны; об изменениях сообщим",
      "What the application says is complete and true; we will report changes",
    ),
    statement(
      "decl_authority",
      "Заявку подаёт уполномоченное лицо",
      "The application is made by a person authorised to do so",
    ),
    statement(
      "decl_no_bankruptcy",
      "Организация не в процедуре банкротства или ликвидации, деятельность не приостановлена",
      "The organisation is not in bankruptcy or liquidation, and its activity is not suspended",
    ),
    statement(
      "decl_no_disqualification",
      "Руководитель не дисквалифицирован",
      "The head is not disqualified from office",
    ),
    statement(
      "decl_third_parties",
      "На передачу данных упомянутых в заявке людей есть законное основание",
      "We have lawful ground to pass on the data of the people named in the application",
    ),
    statement(
      "decl_ownership",
      "Структура собственности раскрыта полностью",
      "The ownership structure is disclosed in full",
    ),
  ],
};

const disclosures: Group = {
  code: "disclosures",
  title: both("Раскрытие сведений", "Disclosures"),
  lead: both(
    "Ответ «да» не закрывает дорогу: его изучит юрист.",
    "A yes does not shut the door: a lawyer will look into it.",
  ),
  fields: [
    yesNo(
      "sanctions_exposure",
      both(
        "Есть ли санкционные ограничения у организации или собственников?",
        "Do sanctions apply to the organisation or its owners?",
      ),
      { requiredFor: everyone },
    ),
    longText("sanctions_details", both("Какие ограничения", "Which sanctions"), {
      requiredFor: everyone,
      showWhen: { field: "sanctions_exposure", is: "yes" },
      maxLength: 2000,
    }),
    yesNo(
      "related_persons",
      both(
        "Связаны ли вы с сотрудниками или экспертами Фонда?",
        "Are you related to staff or experts of the Foundation?",
      ),
      { requiredFor: everyone },
    ),
    longText("related_details", both("С кем и как", "To whom and how"), {
      requiredFor: everyone,
      showWhen: { field: "related_persons", is: "yes" },
      maxLength: 2000,
    }),
  ],
};

export const declarationsSection: Section = {
  code: "declarations",
  title: both("Заверения", "Declarations"),
  lead: both(
    "Последний шаг перед проверкой ответов.",
    "The last step before you check your answers.",
  ),
  groups: [warranties, disclosures],
};

/** An investor also warrants where the money comes from. */
export const investorDeclarationsSection: Section = {
  ...declarationsSection,
  groups: [
    {
      ...warranties,
      fields: [
        ...warranties.fields,
        statement(
          "decl_source_of_funds",
          "Происхождение средств законно, проверка KYC не выявила препятствий",
          "The funds are of lawful origin, and the KYC check found no obstacle",
        ),
      ],
    },
    disclosures,
  ],
};
