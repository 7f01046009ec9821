import type { Text } from "~/platform/i18n";
import type { ApprovalLine } from "./approval-lines";
import type { PackageCode } from "./package-rows";
import type { TaskCode } from "./tasks/task-rows";

const text = (ru: string, en: string): Text => ({ ru, en });

/** How the documents of the package are called. */
export const documentNames: Record<PackageCode, Text> = {
  project_agreement: text(
    "Соглашение об осуществлении проектной деятельности",
    "Agreement on project activity",
  ),
  lease: text("Договор аренды", "Lease"),
  build_to_suit: text("Договор о строительстве под заказчика", "Build-to-suit contract"),
  land_lease: text("Договор аренды земельного участка", "Lease of land"),
  co_investment: text("Соглашение о совместном финансировании", "Co-investment agreement"),
  annex_space: text("Приложение. Помещения и нагрузки", "Annex. Premises and loads"),
  annex_promises: text("Приложение. График и обязательства", "Annex. Schedule and promises"),
  signatory: text("Полномочия подписанта", "Authority of the signatory"),
  corporate_approval: text("Решение об одобрении сделки", "Corporate approval of the deal"),
  bank_details: text("Карточка с банковскими реквизитами", "Bank details"),
};

/** Who approves inside the cluster. */
export const lineNames: Record<ApprovalLine, Text> = {
  legal: text("Юристы", "Legal"),
  leasing: text("Управление площадями", "Leasing"),
  engineering: text("Инженеры", "Engineering"),
  finance: text("Финансы и руководство", "Finance and management"),
};

/** What is to be done after the signing. */
export const taskNames: Record<TaskCode, Text> = {
  roszdravnadzor_notice: text(
    "Уведомить Росздравнадзор: на бумаге, в двух экземплярах, заказным письмом с описью",
    "Notify Roszdravnadzor: on paper, two copies, registered mail with an inventory",
  ),
  register_entry: text("Внести запись в реестр", "Make the register entry"),
  state_notice: text(
    "Уведомить государственные органы об участнике, препаратах и методах",
    "Notify state bodies of the participant, its drugs and methods",
  ),
  lease_registration: text("Зарегистрировать договор в Росреестре", "Register the lease"),
  handover: text("Передать помещения по акту", "Hand the premises over by an act"),
};
