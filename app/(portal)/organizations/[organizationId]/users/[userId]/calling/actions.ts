"use server";
import { inWords } from "@/app/(portal)/organizations/[organizationId]/users/_parts/in-words";
import { changeCalling } from "@/lib/users";
import { callingForm } from "@/lib/users/fields";
import { formAction } from "@/lib/web/form-action";

export const changeCallingAction = formAction({
  parse: callingForm,
  run: inWords(changeCalling),
  then: (_, { organizationId, userId }) => ({
    to: `/organizations/${organizationId}/users/${userId}`,
    toast: { key: "saved" },
  }),
});
