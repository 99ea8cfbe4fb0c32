import type { Ctx } from "@/lib/access";
import { regionOf } from "@/lib/core/countries";
import { invalid } from "@/lib/core/errors";
import { isTimeZone } from "@/lib/core/time-zones";
import { siteNameState } from "@/lib/sites";
import type { ServicesAnswer } from "./answers";
import type { At, SetUpTx } from "./in-set-up";
import { wantedOf } from "./lines";
import { saveStep } from "./save-step";

type Services = {
  timeZone?: string;
  urlName?: string;
  earlyRelease: boolean;
  locationName?: string;
  locationCountry?: string;
  street?: string;
  locality?: string;
  region?: string;
  postalCode?: string;
};
export type NameServices = At & Services;
type Problems = Record<string, string>;

/** Step 5: the meetings site and the main location, as far as the order asks for them. */
export const nameServices = (ctx: Ctx, { visit, order, version, ...services }: NameServices) =>
  saveStep(ctx, { visit, order, version }, "services", async (tx) => {
    const { meetings, calling } = wantedOf(tx.lines);
    const problems = {
      ...(meetings && (await siteProblems(tx, services))),
      ...(calling && locationProblems(services)),
      ...((meetings || calling) && zoneProblem(services)),
    };
    if (Object.keys(problems).length > 0) throw invalid(problems);
    const answer: ServicesAnswer = {
      sites: meetings ? [siteFrom(services)] : [],
      locations: calling ? [locationFrom(services)] : [],
    };
    return { services: answer };
  });

const siteNameOf = ({ urlName = "" }: Services) => urlName.trim().toLowerCase();

async function siteProblems(tx: SetUpTx, services: Services): Promise<Problems> {
  const name = siteNameOf(services);
  if (!name) return { urlName: "field.required" };
  const state = await siteNameState(tx, name);
  return state === "free" ? {} : { urlName: `setup.siteName.${state}` };
}

function locationProblems({ locationName, locationCountry, street, locality }: Services): Problems {
  const problems: Problems = {};
  if (!locationName) problems.locationName = "field.required";
  if (!locationCountry || !regionOf(locationCountry)) problems.locationCountry = "field.choice";
  if (!street) problems.street = "field.required";
  if (!locality) problems.locality = "field.required";
  return problems;
}

const zoneProblem = ({ timeZone = "" }: Services): Problems =>
  isTimeZone(timeZone) ? {} : { timeZone: "field.choice" };

const siteFrom = (services: Services) => ({
  urlName: siteNameOf(services),
  timeZone: services.timeZone ?? "",
  earlyRelease: services.earlyRelease,
});

function locationFrom({ locationName, locationCountry, timeZone, ...services }: Services) {
  const { street, locality, region, postalCode } = services;
  const lines = Object.entries({ street, locality, region, postalCode });
  return {
    name: locationName ?? "",
    country: locationCountry ?? "",
    timeZone: timeZone ?? "",
    address: Object.fromEntries(lines.flatMap(([name, line]) => (line ? [[name, line]] : []))),
  };
}
