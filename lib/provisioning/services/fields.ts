import { z } from "zod";
import { optionalText, text, wholeNumber } from "@/lib/core/input";
import { placeFields } from "@/lib/locations";
import { MOST_SITES, siteRows } from "./site-rows";

export const servicesForm = z
  .looseObject({
    order: text(64),
    version: wholeNumber(0, 1_000_000_000),
    sites: wholeNumber(0, MOST_SITES).default(0),
    name: optionalText(80),
    country: optionalText(2),
    timeZone: optionalText(64),
    ...placeFields,
  })
  .transform(({ order, version, sites, ...rest }) => ({
    order,
    version,
    sites: siteRows(sites, rest),
    location: { ...rest, name: rest.name ?? "", country: rest.country ?? "", timeZone: rest.timeZone ?? "" },
  }));
