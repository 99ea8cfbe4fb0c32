import { z } from "zod";
import { id, optionalText, text } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";

const location = {
  organizationId: id(),
  name: text(80),
  country: text(2),
  timeZone: text(64),
  street: optionalText(200),
  postalCode: optionalText(20),
  locality: optionalText(100),
  region: optionalText(100),
};

export const newLocationForm = z.object(location);
export const locationForm = z.object({ ...location, locationId: id(), seen: seen() });
export const locationIdForm = z.object({ organizationId: id(), locationId: id() });
