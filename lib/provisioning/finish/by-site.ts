import { lineKey } from "../services/shares";
import type { PlacedSite } from "./name-things";
import type { Bundle } from "./terms";

export type Placed = { productCode: string; purchased: number; siteId: string | null };

/** How many licences of a product each site gets, in the order of the sites. */
export type Portions = (productCode: string, purchased: number) => number[];

/**
 * The licences of one subscription, as one subscription for each site that gets any. Products that need no site go
 * with the first.
 */
export function bySite(
  licences: readonly Pick<Placed, "productCode" | "purchased">[],
  onSites: ReadonlySet<string>,
  sites: readonly PlacedSite[],
  portions: Portions,
): Placed[][] {
  const anywhere = licences.filter(({ productCode }) => !onSites.has(productCode));
  const placed = licences.filter(({ productCode }) => onSites.has(productCode));
  const [only] = sites;
  if (sites.length < 2) {
    const siteId = only?.id ?? null;
    return [[...placed.map((each) => ({ ...each, siteId })), ...anywhere.map(unplaced)]];
  }
  const shared = placed.map((each) => ({ ...each, given: portions(each.productCode, each.purchased) }));
  const parts = sites.map(({ id: siteId }, site) =>
    shared
      .map(({ productCode, given }) => ({ productCode, purchased: given[site] ?? 0, siteId }))
      .filter(({ purchased }) => purchased > 0),
  );
  const [first = [], ...rest] = parts.filter((part) => part.length > 0);
  return [[...first, ...anywhere.map(unplaced)], ...rest];
}

const unplaced = <L extends object>(licence: L) => ({ ...licence, siteId: null });

/** As the wizard was told for the bundle's term and renewal. */
export const toldPortions =
  (sites: readonly PlacedSite[], bundle: Pick<Bundle, "termMonths" | "autoRenew">): Portions =>
  (productCode) => {
    const key = lineKey({ productCode, ...bundle });
    return sites.map(({ shares }) => shares.find(({ line }) => line === key)?.licences ?? 0);
  };

/**
 * For what was entered before by other terms than the order's: of each product the sites get what they were told in
 * all, one after the other; what is over goes to the first.
 */
export function filledPortions(sites: readonly PlacedSite[]): Portions {
  const room = new Map<string, number[]>();
  const roomOf = (code: string) => {
    const of = ({ shares }: PlacedSite) =>
      shares
        .filter(({ line }) => line.split(" ")[0] === code)
        .reduce((sum, { licences }) => sum + licences, 0);
    const found = room.get(code) ?? sites.map(of);
    room.set(code, found);
    return found;
  };
  return (productCode, purchased) => {
    const left = roomOf(productCode);
    let rest = purchased;
    const given = left.map((most, site) => {
      const part = Math.min(most, rest);
      rest -= part;
      left[site] = most - part;
      return part;
    });
    given[0] = (given[0] ?? 0) + rest;
    return given;
  };
}
