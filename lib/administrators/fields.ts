import { z } from "zod";
import { checkbox, email, id, oneOf, optionalText } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";
import { type PartnerRole, partnerRoleNames } from "./partner/administrator-filter";
import { customerRoleNames } from "./people/change-customer-role";

/** What checkboxes of one name send: nothing, one value, or several. */
const several = <T extends z.ZodType>(each: T, max: number) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(each).max(max));

const roleBoxes = {
  partner_full_admin: checkbox(),
  partner_admin: checkbox(),
  partner_readonly_admin: checkbox(),
  help_desk: checkbox(),
} satisfies Record<PartnerRole, z.ZodType>;
const ticked = (boxes: Record<PartnerRole, boolean>) => partnerRoleNames.filter((role) => boxes[role]);

const noRole = { message: JSON.stringify({ key: "administrators.noRole" }), path: ["partner_full_admin"] };

export const inviteForm = z
  .object({ email: email(), firstName: optionalText(60), lastName: optionalText(60), ...roleBoxes })
  .transform(({ email, firstName, lastName, ...boxes }) => ({
    email,
    firstName,
    lastName,
    roles: ticked(boxes),
  }))
  .refine(({ roles }) => roles.length > 0, noRole);
const rolesOfUser = z.object({ userId: id(), ownConfirmed: checkbox(), seen: seen(), ...roleBoxes });
/** Under Administrators somebody without a role is removed by another button. */
export const rolesForm = rolesOfUser
  .transform(({ userId, ownConfirmed, seen, ...boxes }) => ({
    userId,
    ownConfirmed,
    seen,
    roles: ticked(boxes),
  }))
  .refine(({ roles }) => roles.length > 0, noRole);
export const partnerRolesForm = rolesOfUser
  .extend({ organizationId: id() })
  .transform(({ userId, organizationId, ownConfirmed, seen, ...boxes }) => ({
    ...{ userId, organizationId, ownConfirmed, seen },
    roles: ticked(boxes),
  }));
export const administratorForm = z.object({ userId: id(), ownConfirmed: checkbox() });
/** The ids of what a page shows, chosen by checkboxes. */
const chosen = several(id(), 100).refine(
  (ids) => ids.length > 0,
  JSON.stringify({ key: "administrators.noneChosen" }),
);
export const customersForm = z.object({ userId: id(), organizationIds: chosen });
export const partnerAdminForm = z.object({ customerId: id(), userId: id(), ownConfirmed: checkbox() });
export const customerForm = z.object({ customerId: id() });
export const organizationForm = z.object({ organizationId: id() });
export const userForm = z.object({ organizationId: id(), userId: id() });
export const customerRoleForm = userForm.extend({
  role: oneOf(["none", ...customerRoleNames]),
  ownConfirmed: checkbox(),
  seen: seen(),
});
export const externalForm = z.object({
  organizationId: id(),
  email: email(),
  role: oneOf(customerRoleNames),
});
export const accessForm = z.object({ organizationId: id(), partnerId: id() });
