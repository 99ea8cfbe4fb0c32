"use server";
import { allowSupportAccess, changeOrganization } from "@/lib/organizations";
import { settingsForm, supportForm } from "@/lib/organizations/fields";
import { formAction } from "@/lib/web/form-action";

const page = (organizationId: string) => `/organizations/${organizationId}/settings`;

export const changeOrganizationAction = formAction({
  parse: settingsForm,
  run: changeOrganization,
  then: (_, { organizationId }) => ({ to: page(organizationId), toast: { key: "saved" } }),
});

export const allowSupportAction = formAction({
  parse: supportForm,
  run: allowSupportAccess,
  then: ({ until }, { organizationId }) =>
    until
      ? { to: page(organizationId), toast: { key: "organizations.supportAllowed" } }
      : { to: page(organizationId), toast: { key: "organizations.supportEnded" } },
});
