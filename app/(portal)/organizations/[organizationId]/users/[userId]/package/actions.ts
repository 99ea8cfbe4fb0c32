"use server";
import { inWords } from "@/app/(portal)/organizations/[organizationId]/users/_parts/in-words";
import { type ChangePackage, changePackage } from "@/lib/users";
import { userPackageForm } from "@/lib/users/fields";
import { formAction } from "@/lib/web/form-action";

export const changePackageAction = formAction({
  parse: userPackageForm,
  run: inWords<ChangePackage, { name: string }>(changePackage),
  then: ({ name }, { organizationId, userId }) => ({
    to: `/organizations/${organizationId}/users/${userId}`,
    toast: { key: "users.packageChanged", values: { name } },
  }),
});
