export { type AuditAction, auditActions } from "./actions";
export { type AuditEntry, record } from "./record";
export { recordRows } from "./record-rows";
