"use server";
import {
  askFullAccess,
  assignCustomers,
  customerForm,
  partnerAdminForm,
  unassignCustomers,
} from "@/lib/administrators";
import { formAction } from "@/lib/web/form-action";

const tab = (customerId: string) => `/customers/${customerId}/administrators`;

export const addPartnerAdminAction = formAction({
  parse: partnerAdminForm,
  run: (ctx, { customerId, userId }) =>
    assignCustomers(ctx, { userIds: [userId], organizationIds: [customerId] }),
  then: (_, { customerId }) => ({ to: tab(customerId), toast: { key: "administrators.partnerAdminAdded" } }),
});

export const removePartnerAdminAction = formAction({
  parse: partnerAdminForm,
  run: async (ctx, { customerId, userId, ownConfirmed }) => {
    await unassignCustomers(ctx, { userIds: [userId], organizationIds: [customerId], ownConfirmed });
    return { gone: userId === ctx.actor.id && !ctx.actor.allCustomers };
  },
  // Who took the customer from themselves does not see its tab any more.
  then: ({ gone }, { customerId }) => ({
    to: gone ? "/customers" : tab(customerId),
    toast: { key: "administrators.partnerAdminRemoved" },
  }),
});

export const askFullAccessAction = formAction({
  parse: customerForm,
  run: askFullAccess,
  then: (count, { customerId }) => ({
    to: tab(customerId),
    toast: { key: "administrators.asked", values: { count } },
  }),
});
