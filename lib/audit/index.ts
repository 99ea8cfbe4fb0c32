export { type AuditAction, auditActions } from "./actions";
export { lastChange } from "./last-change";
export { type AuditEntry, record } from "./record";
export { recordRows } from "./record-rows";
