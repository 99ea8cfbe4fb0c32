import { type Address, addressParts, addressProblems, hasPart, tidyAddress } from "@/lib/core/addresses";
import { countryCodes } from "@/lib/core/countries";
import { invalid } from "@/lib/core/errors";
import type { MessageRef, Seen } from "@/lib/core/form-state";
import { isTimeZone } from "@/lib/core/time-zones";

/** As a form sends it: the address, and where it differs that of emergency calls, part by part. */
export type LocationFields = {
  name: string;
  country: string;
  timeZone: string;
  emergency?: "same" | "other";
} & Address & { [Part in keyof Address as `emergency.${Part}`]: Address[Part] };

export type StoredLocation = {
  name: string;
  country: string;
  timeZone: string;
  address: Record<string, string>;
  /** Null: emergency services come to the address. */
  emergencyAddress: Record<string, string> | null;
};

const partsOf = (fields: LocationFields, of: "" | "emergency." = ""): Address =>
  Object.fromEntries(addressParts.map((part) => [part, fields[`${of}${part}`]]));

const own = (address: Address): Record<string, string> =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));

/** What stands in the way of storing it, by field. */
export function locationProblems(fields: LocationFields): Record<string, MessageRef> {
  const { name, country, timeZone, emergency } = fields;
  const problems: Record<string, MessageRef> = {};
  if (!name) problems.name = { key: "field.required" };
  if (!countryCodes.includes(country)) problems.country = { key: "field.choice" };
  else Object.assign(problems, addressProblems(country, partsOf(fields)));
  if (countryCodes.includes(country) && emergency === "other")
    for (const [part, ref] of Object.entries(addressProblems(country, partsOf(fields, "emergency."))))
      problems[`emergency.${part}`] = ref;
  if (!isTimeZone(timeZone)) problems.timeZone = { key: "field.choice" };
  return problems;
}

/** What was typed, as it is stored: the addresses without what was left empty. */
export function storedLocation(fields: LocationFields): StoredLocation {
  const problems = locationProblems(fields);
  if (Object.keys(problems).length > 0) throw invalid(problems);
  const { name, country, timeZone, emergency } = fields;
  const other = emergency === "other" ? own(tidyAddress(country, partsOf(fields, "emergency."))) : null;
  return {
    name,
    country,
    timeZone,
    address: own(tidyAddress(country, partsOf(fields))),
    emergencyAddress: other,
  };
}

/** What of an address the form of its country does not show. */
export const otherParts = ({ country, address }: StoredLocation): StoredLocation["address"] =>
  Object.fromEntries(
    Object.entries(address).filter(([name]) => {
      const part = addressParts.find((each) => each === name);
      return !part || !hasPart(country, part);
    }),
  );

/** A location as its form holds it. */
export const locationValues = ({
  name,
  country,
  timeZone,
  address,
  emergencyAddress,
}: StoredLocation): Seen => ({
  name,
  country,
  timeZone,
  emergency: emergencyAddress ? "other" : "same",
  ...Object.fromEntries(addressParts.map((part) => [part, address[part] ?? ""])),
  ...Object.fromEntries(addressParts.map((part) => [`emergency.${part}`, emergencyAddress?.[part] ?? ""])),
});
