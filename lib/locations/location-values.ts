import { countryCodes } from "@/lib/core/countries";
import { invalid } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { isTimeZone } from "@/lib/core/time-zones";

export type LocationFields = {
  name: string;
  country: string;
  timeZone: string;
  street?: string;
  postalCode?: string;
  locality?: string;
  region?: string;
};

type Stored = { name: string; country: string; timeZone: string; address: Record<string, string> };

const addressParts = ["street", "postalCode", "locality", "region"] as const;

/** What was typed, as it is stored: the address without what was left empty. */
export function storedLocation({ name, country, timeZone, ...typed }: LocationFields): Stored {
  const wrong = {
    ...(!countryCodes.includes(country) && { country: "field.choice" }),
    ...(!isTimeZone(timeZone) && { timeZone: "field.choice" }),
  };
  if (Object.keys(wrong).length > 0) throw invalid(wrong);
  const address: Record<string, string> = {};
  for (const part of addressParts) if (typed[part]) address[part] = typed[part];
  return { name, country, timeZone, address };
}

/** What of an address no form shows. */
export const otherParts = (address: Stored["address"]): Stored["address"] =>
  Object.fromEntries(Object.entries(address).filter(([part]) => !isPart(part)));

const isPart = (part: string) => addressParts.some((known) => known === part);

/** A location as its form holds it. */
export const locationValues = ({ name, country, timeZone, address }: Stored): Seen => ({
  name,
  country,
  timeZone,
  ...Object.fromEntries(addressParts.map((part) => [part, address[part] ?? ""])),
});
