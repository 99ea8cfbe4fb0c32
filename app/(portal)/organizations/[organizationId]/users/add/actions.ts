"use server";
import { addUsers, discardDraft, saveNames } from "@/lib/users";
import { discardForm, namesForm, placesForm } from "@/lib/users/fields";
import { formAction } from "@/lib/web/form-action";

const page = (organizationId: string) => `/organizations/${organizationId}/users/add`;

export const saveNamesAction = formAction({
  parse: namesForm,
  run: saveNames,
  then: ({ left }, { organizationId, proceed }) => {
    const to = proceed ? `${page(organizationId)}/services` : page(organizationId);
    return left > 0 ? { to, toast: { key: "users.rowsLeft", values: { count: left } } } : { to };
  },
});

export const addUsersAction = formAction({
  parse: placesForm,
  run: addUsers,
  then: (done, { organizationId }) => ({
    to: done ? `${page(organizationId)}/result` : page(organizationId),
  }),
});

export const discardAction = formAction({
  parse: discardForm,
  run: discardDraft,
  then: (_, { organizationId }) => ({ to: `/organizations/${organizationId}/users` }),
});
