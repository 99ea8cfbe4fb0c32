export { type ChangeLocation, changeLocation } from "./change-location";
export { type CreateLocation, createLocation } from "./create-location";
export { findLocation, type LocationDetails } from "./find-location";
export { type Location, listLocations } from "./list-locations";
export { type LocationFields, locationValues } from "./location-values";
export { type RemoveLocation, removeLocation } from "./remove-location";
export { isUsed } from "./used-by";
