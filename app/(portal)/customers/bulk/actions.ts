"use server";
import { bulkAssignForm, bulkTagsForm, changeAssignments, changeTags } from "@/lib/bulk";
import { formAction } from "@/lib/web/form-action";
import { orShowAgain, whereNext } from "./_parts/where-next";

export const bulkTagsAction = formAction({
  parse: bulkTagsForm,
  run: orShowAgain(changeTags),
  then: whereNext,
});

export const bulkAssignAction = formAction({
  parse: bulkAssignForm,
  run: orShowAgain(changeAssignments),
  then: whereNext,
});
