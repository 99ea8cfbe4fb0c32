export { type ChangeSite, changeSite } from "./change-site";
export { checkName } from "./check-name";
export { type CreateSite, createSite } from "./create-site";
export { findSite, type SiteDetails } from "./find-site";
export { holdSiteNames, releaseSiteNames, renewSiteNames } from "./hold-names";
export { insertSite, type NewSite } from "./insert-site";
export { listSites, type Site } from "./list-sites";
export { type RemoveSite, removeSite } from "./remove-site";
export {
  proposeSiteNames,
  type SiteNameState,
  siteNameProblem,
  siteNameState,
  takenOf,
} from "./site-name";
export { siteValues } from "./site-values";
