import type { Group, Section } from "../types";
import { financeGroups } from "./finance";
import { both, day } from "./make";
import { peopleGroups } from "./people";
import { phasingGroups } from "./phasing";
import { premisesGroups } from "./premises";
import { projectGroups } from "./project";
import { safetyGroups } from "./safety";
import { utilityGroups } from "./utilities";

/** A group that an investor fills in only as far as the project is known. */
const ifKnown = (group: Group): Group => ({ ...group, optional: true });

export const proposalSection: Section = {
  code: "proposal",
  title: both("Предложение", "Proposal"),
  lead: both(
    "Что будет построено на ваши деньги и как оно окупится.",
    "What your money will build and how it pays back.",
  ),
  groups: [
    projectGroups.essence,
    projectGroups.product,
    financeGroups.capex,
    financeGroups.funding,
    ifKnown(financeGroups.revenue),
    financeGroups.market,
    projectGroups.optionalScience,
  ],
};

const { mode: _asked, ...loads } = utilityGroups;

export const investorPremisesSection: Section = {
  code: "premises",
  title: both("Площади и нагрузки", "Space and loads"),
  lead: both(
    "Насколько известно. Площади обязательны, если вы соинвестор площадки или владелец здания.",
    "As far as known. Areas are required from a co-investor of the site or an owner of the building.",
  ),
  groups: [
    premisesGroups.production,
    premisesGroups.laboratories,
    premisesGroups.warehouses,
    premisesGroups.offices,
    ifKnown(premisesGroups.building),
    ifKnown(premisesGroups.logistics),
    ifKnown(premisesGroups.shared),
    ...Object.values(loads).map(ifKnown),
    ...Object.values(safetyGroups).map(ifKnown),
    ifKnown(peopleGroups.staff),
    ifKnown(peopleGroups.hours),
  ],
};

const decision: Group = {
  code: "investment_decision",
  title: both("Решение инвестора", "The investor's decision"),
  fields: [
    day("decision_date", both("Дата инвестиционного решения", "Date of the investment decision"), {
      allowUnknown: true,
    }),
  ],
};

export const timelineSection: Section = {
  code: "timeline",
  title: both("Сроки", "Timeline"),
  lead: both("Когда и какими очередями.", "When, and in which phases."),
  groups: [decision, phasingGroups.phases, phasingGroups.tenancy],
};
