export type { AuditAction } from "./actions";
