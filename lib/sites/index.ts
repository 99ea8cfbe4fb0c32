export { type Location, listLocations } from "./list-locations";
export { listSites, type Site } from "./list-sites";
