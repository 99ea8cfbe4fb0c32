import { addressParts } from "@/lib/core/addresses";
import { locationValues } from "@/lib/locations";
import type { ServicesAnswer } from "./services-answer";
import { type SharedLine, shareField } from "./shares";

export type FirstValues = { urlName: string; country: string; timeZone: string; locationName: string };

/** The services as the form holds them: what was saved, else what is likely. */
export function servicesValues(
  answer: ServicesAnswer | undefined,
  lines: readonly SharedLine[],
  first: FirstValues,
): Record<string, string> {
  const { urlName, ...place } = first;
  const [location] = answer?.locations ?? [];
  const fresh = { urlName, timeZone: first.timeZone, earlyRelease: false, shares: [] };
  const sites = answer?.sites.length ? answer.sites : [fresh];
  const rows = sites.flatMap((site, row) => [
    [`urlName.${row}`, site.urlName],
    [`siteZone.${row}`, site.timeZone],
    [`earlyRelease.${row}`, site.earlyRelease ? "on" : ""],
    ...lines.map(({ key, quantity }, line) => {
      const saved = site.shares.find((share) => share.line === key)?.licences;
      return [shareField(row, line), String(saved ?? (row === 0 ? quantity : 0))];
    }),
  ]);
  return {
    sites: String(sites.length),
    bought: lines.map(({ quantity }) => quantity).join(" "),
    ...Object.fromEntries(rows),
    ...(location ? locationValues(location) : fromFirst(place)),
  };
}

const fromFirst = ({ locationName, ...rest }: Omit<FirstValues, "urlName">) => ({
  ...Object.fromEntries(addressParts.map((part) => [part, ""])),
  ...rest,
  name: locationName,
  emergency: "same",
});
