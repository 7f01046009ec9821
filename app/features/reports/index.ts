export { AuditPage } from "./components/audit-page";
export { HistoryPage } from "./components/history-page";
export { MailboxPage } from "./components/mailbox-page";
export { QueuePage } from "./components/queue-page";
export { WorkPage } from "./components/work-page";
export { parseQueueFilter } from "./queue/filters";
export { parseAuditFilter } from "./record/audit-filters";
export { readsRecord } from "./record/reads-record";
