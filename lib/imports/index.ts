export { applyImport } from "./apply-import";
export { type CancelImport, cancelImport } from "./cancel-import";
export { checkImport } from "./check-import";
export { type FoundImport, findImport, type ImportPage, listImports, openErrorFile } from "./find-import";
export type { Import, ImportState } from "./lease";
export {
  actions,
  type Change,
  listImportRows,
  type PlannedRow,
  type RowAction,
  type RowsFilter,
  type RowsPage,
} from "./list-import-rows";
export { type RecheckImport, recheckImport } from "./recheck-import";
export { changesOf, isCancellable, isUnderWay, isUndoable, needsTyping } from "./rules";
export { type RunningImport, runningImports } from "./running-imports";
export { type StartImport, startImport } from "./start-import";
export { type LeftPage, type LeftUser, listLeft } from "./undo/list-left";
export { type UndoImport, undoImport } from "./undo/undo-import";
export { workOnUndo } from "./undo/work-on-undo";
export { MAX_FILE_BYTES, type UploadUsers, uploadUsers } from "./upload-users";
