export { logCsv } from "./csv";
export { exportLog } from "./export-log";
export { type LogPage, listLog, listOrganizationLog } from "./list-log";
export { auditKinds, kindOf, type LogFilter, logFilter, OWN, periods } from "./log-filter";
export type { LogLine } from "./read-log";
