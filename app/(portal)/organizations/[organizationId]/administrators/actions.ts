"use server";
import {
  accessForm,
  addExternalAdministrator,
  endProvisioningAccess,
  externalForm,
  grantFullAccess,
  removeExternalAdministrator,
  userForm,
} from "@/lib/administrators";
import { formAction } from "@/lib/web/form-action";

const page = (organizationId: string) => `/organizations/${organizationId}/administrators`;

export const addExternalAction = formAction({
  parse: externalForm,
  run: addExternalAdministrator,
  then: ({ name, changed }, { organizationId }) => {
    const to = page(organizationId);
    if (changed) return { to, toast: { key: "administrators.externalChanged", values: { name } } };
    return { to, toast: { key: "administrators.externalAdded", values: { name } } };
  },
});

export const removeExternalAction = formAction({
  parse: userForm,
  run: removeExternalAdministrator,
  then: ({ name }, { organizationId }) => ({
    to: page(organizationId),
    toast: { key: "administrators.externalRemoved", values: { name } },
  }),
});

export const grantAccessAction = formAction({
  parse: accessForm,
  run: grantFullAccess,
  then: ({ name }, { organizationId }) => ({
    to: page(organizationId),
    toast: { key: "administrators.accessGranted", values: { name } },
  }),
});

export const endAccessAction = formAction({
  parse: accessForm,
  run: endProvisioningAccess,
  then: ({ name }, { organizationId }) => ({
    to: page(organizationId),
    toast: { key: "administrators.accessEnded", values: { name } },
  }),
});
