export { type CancelBulkChange, cancelBulkChange } from "./background/cancel-bulk-change";
export { type BulkChange, findBulkChange, type Reason, reasons } from "./background/find-bulk-change";
export type { BulkState } from "./background/lease";
export { everyLeftOut, type LeftOut } from "./background/left-out";
export { needsOf } from "./background/queries";
export { type RunningBulk, runningBulkChanges } from "./background/running-bulk-changes";
export type { InBackground } from "./background/start-bulk";
export { sweepBulkChanges } from "./background/sweep-bulk-changes";
export { workOnBulk } from "./background/work-on-bulk";
export { changeAssignments } from "./change-assignments";
export { changeTags } from "./change-tags";
export { countSelected } from "./count-selected";
export {
  type BulkOperation,
  bulkAssignForm,
  bulkOperations,
  bulkTagsForm,
  paramsOf,
  readSelection,
} from "./fields";
export type { Assignable } from "./judge-assignments";
export { type Outcome, outcomes } from "./outcomes";
export { type AssignmentPreview, listAssignable, previewAssignments } from "./preview-assignments";
export { previewTags, type TagPreview } from "./preview-tags";
