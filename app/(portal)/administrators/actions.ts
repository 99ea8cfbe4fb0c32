"use server";
import {
  administratorForm,
  assignCustomers,
  changePartnerRoles,
  customersForm,
  inviteAdministrator,
  inviteForm,
  removeAdministrator,
  rolesForm,
  unassignCustomers,
} from "@/lib/administrators";
import { formAction } from "@/lib/web/form-action";

export const inviteAction = formAction({
  parse: inviteForm,
  run: inviteAdministrator,
  then: ({ id, name, mailed }) => {
    const to = `/administrators/${id}`;
    if (!mailed) return { to, toast: { key: "administrators.given", values: { name } } };
    return { to, toast: { key: "administrators.invited", values: { name } } };
  },
});

export const changeRolesAction = formAction({
  parse: rolesForm,
  run: changePartnerRoles,
  then: ({ id, name }) => ({
    to: `/administrators/${id}`,
    toast: { key: "administrators.rolesChanged", values: { name } },
  }),
});

export const removeAction = formAction({
  parse: administratorForm,
  run: removeAdministrator,
  then: ({ name }) => ({
    to: "/administrators",
    toast: { key: "administrators.removed", values: { name } },
  }),
});

export const assignAction = formAction({
  parse: customersForm,
  run: (ctx, { userId, organizationIds }) => assignCustomers(ctx, { userIds: [userId], organizationIds }),
  then: (count, { userId }) => ({
    to: `/administrators/${userId}`,
    toast: { key: "administrators.assigned", values: { count } },
  }),
});

export const unassignAction = formAction({
  parse: customersForm,
  run: (ctx, { userId, organizationIds }) => unassignCustomers(ctx, { userIds: [userId], organizationIds }),
  then: (count, { userId }) => ({
    to: `/administrators/${userId}`,
    toast: { key: "administrators.unassigned", values: { count } },
  }),
});
