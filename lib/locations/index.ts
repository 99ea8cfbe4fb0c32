export { type ChangeLocation, changeLocation } from "./change-location";
export { type CreateLocation, createLocation } from "./create-location";
export { placeFields } from "./fields";
export { findLocation, type LocationDetails } from "./find-location";
export { type Location, listLocations } from "./list-locations";
export {
  type LocationFields,
  locationProblems,
  locationValues,
  type StoredLocation,
  storedLocation,
} from "./location-values";
export { type RemoveLocation, removeLocation } from "./remove-location";
export { isUsed } from "./used-by";
