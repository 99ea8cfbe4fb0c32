export { type AssignCustomers, assignCustomers } from "./customers/assign-customers";
export {
  type CustomerAdministrator,
  type CustomerAdministrators,
  customerAdministrators,
} from "./customers/customer-administrators";
export {
  type AssignedFilter,
  type AssignedPage,
  type AssignedRow,
  assignedFilter,
  customersOf,
  customersToAdd,
} from "./customers/list-customers-of";
export { type UnassignCustomers, unassignCustomers } from "./customers/unassign-customers";
export { giveCustomers, takeCustomers } from "./customers/write-assignments";
export { addExternalAdministrator } from "./external/add-external-administrator";
export { askFullAccess } from "./external/ask-full-access";
export { endProvisioningAccess } from "./external/end-provisioning-access";
export { grantFullAccess } from "./external/grant-full-access";
export { leaveOrganization } from "./external/leave-organization";
export {
  type ExternalAdministrator,
  type ManagingPartner,
  type OrganizationAdministrators,
  type OwnAdministrator,
  organizationAdministrators,
} from "./external/organization-administrators";
export {
  type OrganizationFromOutside,
  organizationsFromOutside,
} from "./external/organizations-from-outside";
export { removeExternalAdministrator } from "./external/remove-external-administrator";
export {
  accessForm,
  administratorForm,
  customerForm,
  customerRoleForm,
  customersForm,
  externalForm,
  inviteForm,
  organizationForm,
  partnerAdminForm,
  partnerRolesForm,
  rolesForm,
  userForm,
} from "./fields";
export {
  type AdministratorFilter,
  administratorFilter,
  administratorStates,
  inOrder,
  isPartnerRole,
  type PartnerRole,
  partnerRoleNames,
} from "./partner/administrator-filter";
export { boxesOf, changePartnerRoles } from "./partner/change-partner-roles";
export { findAdministrator } from "./partner/find-administrator";
export { keepFullAdmin, rolesInTurn } from "./partner/full-admin";
export { inviteAdministrator } from "./partner/invite-administrator";
export {
  type Administrator,
  type AdministratorPage,
  type AdministratorRow,
  everyAdministrator,
  listAdministrators,
} from "./partner/list-administrators";
export { removeAdministrator } from "./partner/remove-administrator";
export {
  type CustomerRole,
  changeCustomerRole,
  customerRoleNames,
  roleOf,
} from "./people/change-customer-role";
export { endUserSessions } from "./people/end-user-sessions";
export { sendPasswordReset } from "./people/send-password-reset";
export { type UserSecurity, userSecurity } from "./people/user-security";
