export { assignToMaker, createCustomer, type NewCustomer } from "./create-customer";
export { findOrganization, type Organization } from "./find-organization";
