import { z } from "zod";
import { checkbox, email, id, oneOf, optionalText } from "@/lib/core/input";
import { partnerRoleNames } from "./partner/administrator-filter";
import { customerRoleNames } from "./people/change-customer-role";

/** What checkboxes of one name send: nothing, one value, or several. */
const several = <T extends z.ZodType>(each: T, max: number) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(each).max(max));

const someRoles = JSON.stringify({ key: "administrators.noRole" });

export const inviteForm = z.object({
  email: email(),
  firstName: optionalText(60),
  lastName: optionalText(60),
  roles: several(oneOf(partnerRoleNames), 4).refine((roles) => roles.length > 0, someRoles),
});
export const rolesForm = z.object({
  userId: id(),
  roles: several(oneOf(partnerRoleNames), 4),
  ownConfirmed: checkbox(),
});
export const administratorForm = z.object({ userId: id(), ownConfirmed: checkbox() });
/** The ids of what a page shows, chosen by checkboxes. */
const chosen = several(id(), 100).refine(
  (ids) => ids.length > 0,
  JSON.stringify({ key: "administrators.noneChosen" }),
);
export const customersForm = z.object({ userId: id(), organizationIds: chosen });
export const partnerAdminForm = z.object({ customerId: id(), userId: id(), ownConfirmed: checkbox() });
export const customerForm = z.object({ customerId: id() });
export const userForm = z.object({ organizationId: id(), userId: id() });
export const partnerRolesForm = rolesForm.extend({ organizationId: id() });
export const customerRoleForm = userForm.extend({
  role: oneOf(["none", ...customerRoleNames]),
  ownConfirmed: checkbox(),
});
export const externalForm = z.object({
  organizationId: id(),
  email: email(),
  role: oneOf(customerRoleNames),
});
export const accessForm = z.object({ organizationId: id(), partnerId: id() });
