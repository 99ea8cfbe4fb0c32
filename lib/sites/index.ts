export { insertSite, type NewSite } from "./insert-site";
export { type Location, listLocations } from "./list-locations";
export { listSites, type Site } from "./list-sites";
export { type SiteNameState, siteNameProblem, siteNameState } from "./site-name";
