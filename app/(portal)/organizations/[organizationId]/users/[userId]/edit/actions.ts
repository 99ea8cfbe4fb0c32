"use server";
import { changeProfile } from "@/lib/users";
import { profileForm } from "@/lib/users/fields";
import { formAction } from "@/lib/web/form-action";

export const changeProfileAction = formAction({
  parse: profileForm,
  run: changeProfile,
  then: (_, { organizationId, userId }) => ({
    to: `/organizations/${organizationId}/users/${userId}`,
    toast: { key: "saved" },
  }),
});
