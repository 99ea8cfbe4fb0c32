"use server";
import {
  changeCustomerRole,
  changePartnerRoles,
  customerRoleForm,
  endUserSessions,
  partnerRolesForm,
  sendPasswordReset,
  userForm,
} from "@/lib/administrators";
import { formAction } from "@/lib/web/form-action";

type OfUser = { organizationId: string; userId: string };
const page = ({ organizationId, userId }: OfUser) => `/organizations/${organizationId}/users/${userId}/roles`;

export const partnerRolesAction = formAction({
  parse: partnerRolesForm,
  run: changePartnerRoles,
  then: ({ name }, input) => ({
    to: page(input),
    toast: { key: "administrators.rolesChanged", values: { name } },
  }),
});

export const customerRoleAction = formAction({
  parse: customerRoleForm,
  run: changeCustomerRole,
  then: ({ name, invited }, input) => {
    const to = page(input);
    if (invited) return { to, toast: { key: "administrators.roleInvited", values: { name } } };
    return { to, toast: { key: "administrators.roleSaved", values: { name } } };
  },
});

export const endUserSessionsAction = formAction({
  parse: userForm,
  run: endUserSessions,
  then: (count, input) => ({
    to: page(input),
    toast: { key: "administrators.sessionsEnded", values: { count } },
  }),
});

export const sendPasswordAction = formAction({
  parse: userForm,
  run: sendPasswordReset,
  then: ({ to }, input) => ({
    to: page(input),
    toast: { key: "administrators.passwordMailed", values: { to } },
  }),
});
