export { type AllowSupportAccess, allowSupportAccess } from "./allow-support-access";
export { type ChangeOrganization, changeOrganization } from "./change-organization";
export { assignToMaker, createCustomer, type NewCustomer } from "./create-customer";
export { customerProblems, ownOrganization } from "./customer-problems";
export { findOrganization, type Organization, type Relation } from "./find-organization";
export {
  type OrganizationOverview,
  type OverviewSubscription,
  organizationOverview,
} from "./organization-overview";
export { settingsValues } from "./settings-values";
export { type Decider, supportDeciders } from "./support-deciders";
