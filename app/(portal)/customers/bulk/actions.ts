"use server";
import { z } from "zod";
import { bulkAssignForm, bulkTagsForm, cancelBulkChange, changeAssignments, changeTags } from "@/lib/bulk";
import { id } from "@/lib/core/input";
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

export const cancelBulkAction = formAction({
  parse: z.object({ bulkId: id() }),
  run: cancelBulkChange,
  then: (_nothing, { bulkId }) => ({ to: `/customers/bulk/${bulkId}` }),
});
