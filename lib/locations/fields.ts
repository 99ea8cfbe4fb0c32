import { z } from "zod";
import { addressLengths } from "@/lib/core/addresses";
import { id, oneOf, optionalText, text } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";

const part = (name: keyof typeof addressLengths) => optionalText(addressLengths[name]);

/** The country, the address and that of emergency calls, as <AddressFields> sends them. */
export const placeFields = {
  street: part("street"),
  street2: part("street2"),
  district: part("district"),
  locality: part("locality"),
  region: part("region"),
  postalCode: part("postalCode"),
  emergency: oneOf(["same", "other"]).default("same"),
  "emergency.street": part("street"),
  "emergency.street2": part("street2"),
  "emergency.district": part("district"),
  "emergency.locality": part("locality"),
  "emergency.region": part("region"),
  "emergency.postalCode": part("postalCode"),
};

const location = {
  organizationId: id(),
  name: text(80),
  country: text(2),
  timeZone: text(64),
  ...placeFields,
};

export const newLocationForm = z.object(location);
export const locationForm = z.object({ ...location, locationId: id(), seen: seen() });
export const locationIdForm = z.object({ organizationId: id(), locationId: id() });
