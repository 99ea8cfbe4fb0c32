export type { Actor, Ctx, Standing } from "./actor";
export { linkCtx, operatorCtx, systemCtx, tokenCtx, visitorCtx } from "./actor";
export { asSystem, atCustomer, inOrganization, inOwnPartner, inPartner, inReport, systemIn } from "./doors";
export { atNewCustomer } from "./new-organization";
export {
  isView,
  ownMay,
  type Permission,
  partnerMay,
  partnerRoles,
  permissions,
  type Role,
  reachesAllCustomers,
  roles,
  seesOwnActionsOnly,
} from "./permissions";
export { settingDays } from "./setting-days";
export { mayHere, standingIn } from "./standing";
export type { OrganizationTx, OwnPartnerTx, PartnerTx, Tx } from "./transaction";
