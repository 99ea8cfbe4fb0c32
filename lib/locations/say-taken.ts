import { brokenConstraint } from "@/lib/core/broken-constraint";
import { invalid } from "@/lib/core/errors";

/** Two locations of an organization cannot have one name. */
export function sayTaken(error: unknown): never {
  if (brokenConstraint(error) === "locations_organization_id_name_unique")
    throw invalid({ name: "places.locationTaken" });
  throw error;
}
