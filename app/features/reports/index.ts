export { QueuePage } from "./components/queue-page";
export { WorkPage } from "./components/work-page";
export { parseQueueFilter } from "./queue/filters";
export { type AuditFilter, auditQuery, parseAuditFilter } from "./record/audit-filters";
