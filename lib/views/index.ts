export { deleteView } from "./delete-view";
export { editView } from "./edit-view";
export {
  deleteViewForm,
  editViewForm,
  MAX_VIEW_NAME,
  saveViewForm,
  updateViewForm,
} from "./fields";
export { findView, listViews, type View } from "./list-views";
export { saveView } from "./save-view";
export { updateView } from "./update-view";
