export { findOrganization, type Organization } from "./find-organization";
