export { type ChangeSite, changeSite } from "./change-site";
export { checkName } from "./check-name";
export { type CreateSite, createSite } from "./create-site";
export { findSite, type SiteDetails } from "./find-site";
export { insertSite, type NewSite } from "./insert-site";
export { listSites, type Site } from "./list-sites";
export { type RemoveSite, removeSite } from "./remove-site";
export { type SiteNameState, siteNameProblem, siteNameState } from "./site-name";
export { siteValues } from "./site-values";
