export { deleteTag } from "./delete-tag";
export { editTag } from "./edit-tag";
export {
  chosenTags,
  customerTagsForm,
  deleteTagForm,
  editTagForm,
  MAX_DESCRIPTION,
  MAX_NAME,
  MAX_TAGS,
  type NewTag,
  newTag,
  newTagFields,
  readNewTag,
  tagField,
} from "./fields";
export { holdTags } from "./hold-tags";
export { type CountedTag, type FoundTag, findTag, listTags, type Tag } from "./list-tags";
export { makeTag } from "./make-tag";
export { setCustomerTags } from "./set-customer-tags";
