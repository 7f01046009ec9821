export { type QueuePage, type QueueRow, searchQueue } from "./queue/search-queue.server";
export { type AuditRow, listAudit } from "./record/list-audit.server";
export { getMyWork, type MyWork } from "./work/my-work.server";
