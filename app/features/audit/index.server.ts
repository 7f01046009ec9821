export { type AuditEntry, recordAudit } from "./record-audit.server";
export { type AuditFault, type AuditReport, verifyAudit } from "./verify-audit.server";
