"use server";
import {
  deleteView,
  deleteViewForm,
  editView,
  editViewForm,
  saveView,
  saveViewForm,
  updateView,
  updateViewForm,
} from "@/lib/views";
import { formAction } from "@/lib/web/form-action";

const list = (query: string) => (query ? `/customers?${query}` : "/customers");

export const saveViewAction = formAction({
  parse: saveViewForm,
  run: saveView,
  then: ({ name, query }) => ({ to: list(query), toast: { key: "views.saved", values: { name } } }),
});

export const updateViewAction = formAction({
  parse: updateViewForm,
  run: updateView,
  then: ({ name, query }) => ({ to: list(query), toast: { key: "views.updated", values: { name } } }),
});

export const editViewAction = formAction({
  parse: editViewForm,
  run: editView,
  then: ({ name }) => ({ to: "/customers/views", toast: { key: "views.saved", values: { name } } }),
});

export const deleteViewAction = formAction({
  parse: deleteViewForm,
  run: deleteView,
  then: (view) => ({ to: "/customers/views", toast: { key: "views.deleted", values: view } }),
});
