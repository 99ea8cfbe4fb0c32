"use server";
import { inWords } from "@/app/(portal)/organizations/[organizationId]/users/_parts/in-words";
import { changeLicences } from "@/lib/users";
import { licencesForm } from "@/lib/users/fields";
import { formAction } from "@/lib/web/form-action";

export const changeLicencesAction = formAction({
  parse: licencesForm,
  run: inWords(changeLicences),
  then: (_, { organizationId, userId }) => ({
    to: `/organizations/${organizationId}/users/${userId}`,
    toast: { key: "saved" },
  }),
});
