import type { AuditValues } from "@/lib/audit";
import type { ServicesAnswer, SiteAnswer } from "./services-answer";

/** In the words of the log: what there is none of is left out. */
export function saidServices({ sites, locations }: ServicesAnswer): AuditValues {
  const early = sites.flatMap(({ urlName, earlyRelease }) => (earlyRelease ? [urlName] : []));
  const shared = sites.filter(({ shares }) => shares.length > 0);
  return {
    services: sites.length + locations.length === 0 ? "nothingAsked" : undefined,
    sites: some(sites.map(({ urlName, timeZone }) => ({ urlName, timeZone }))),
    earlyRelease: some(early),
    licences: some(shared.map(({ urlName, shares }) => ({ urlName, licences: shares.map(share) }))),
    locations: some(
      locations.map(({ emergencyAddress, ...place }) => ({
        ...place,
        emergencyAddress: emergencyAddress ?? undefined,
      })),
    ),
  };
}

const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);

/** A line's key begins with its product. */
const share = ({ line, licences }: SiteAnswer["shares"][number]) => ({
  product: line.slice(0, line.indexOf(" ")),
  quantity: licences,
});
