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
