import type { Group, Section } from "../types";
import { licenceGroups } from "./licences";
import { both, choice, investors, line, longText, option } from "./make";

const partners: Group = {
  code: "partners",
  title: both("Партнёры", "Partners"),
  fields: [
    longText(
      "partners",
      both("Участники проекта и их роли", "Parties to the project and their roles"),
      {
        requiredFor: investors,
        minLength: 10,
        hint: both(
          "Оператор, соинвесторы, банки, будущие арендаторы",
          "Operator, co-investors, banks, future tenants",
        ),
      },
    ),
    longText("co_investors", both("Соинвесторы", "Co-investors"), { maxLength: 2000 }),
    longText("tenants", both("Будущие арендаторы и заказчики", "Future tenants and customers"), {
      maxLength: 2000,
    }),
  ],
};

const operator: Group = {
  code: "operator",
  title: both("Оператор площадки", "Operator of the facility"),
  fields: [
    choice(
      "operator_status",
      both("Оператор", "Operator"),
      [
        option("known", "Известен", "Known"),
        option("tender", "Выбирается конкурсом", "Chosen by tender"),
        option("open", "Ищем", "Still sought"),
      ],
      { requiredFor: investors },
    ),
    line("operator_name", both("Название оператора", "Name of the operator"), {
      requiredFor: investors,
      showWhen: { field: "operator_status", is: "known" },
    }),
    longText("operator_selection", both("Как выбирается", "How it is chosen"), {
      showWhen: { field: "operator_status", is: ["tender", "open"] },
      maxLength: 2000,
    }),
  ],
};

export const partnersSection: Section = {
  code: "partners",
  title: both("Партнёры и оператор", "Partners and operator"),
  lead: both("С кем вы делаете проект.", "With whom you do the project."),
  groups: [
    partners,
    operator,
    {
      ...licenceGroups.licences,
      title: both("Лицензии оператора", "The operator's licences"),
      optional: true,
    },
  ],
};
