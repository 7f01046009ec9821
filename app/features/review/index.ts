export { RulesForm } from "./rules/components/rules-form";
export { RulesOverviewPage } from "./rules/components/rules-overview";
export { RulesPage } from "./rules/components/rules-page";
export { ruleReaders } from "./rules/rule-readers";
