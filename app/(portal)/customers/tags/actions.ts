"use server";
import {
  customerTagsForm,
  deleteTag,
  deleteTagForm,
  editTag,
  editTagForm,
  setCustomerTags,
} from "@/lib/tags";
import { formAction } from "@/lib/web/form-action";

export const setCustomerTagsAction = formAction({
  parse: customerTagsForm,
  run: setCustomerTags,
  then: (_, { customerId }) => ({ to: `/customers/${customerId}`, toast: { key: "tags.set" } }),
});

export const editTagAction = formAction({
  parse: editTagForm,
  run: editTag,
  then: (tag) => ({ to: "/customers/tags", toast: { key: "tags.edited", values: tag } }),
});

export const deleteTagAction = formAction({
  parse: deleteTagForm,
  run: deleteTag,
  then: (tag) => ({ to: "/customers/tags", toast: { key: "tags.deleted", values: tag } }),
});
