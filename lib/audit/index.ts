export { type AuditAction, auditActions } from "./actions";
export { lastChange } from "./last-change";
export type { AuditLine } from "./line";
export { type AuditEntry, type AuditValues, record } from "./record";
export { recordAcross } from "./record-across";
export { recordRows } from "./record-rows";
