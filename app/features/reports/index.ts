export {
  changeFilter,
  isFiltered,
  offeredSorts,
  pageSizes,
  parseQueueFilter,
  type QueueFilter,
  queueQuery,
} from "./queue/filters";
export {
  type AuditFilter,
  auditActions,
  auditQuery,
  parseAuditFilter,
} from "./record/audit-filters";
