import { type Ctx, ownMay, partnerMay } from "@/lib/access";
import { organizationsFromOutside } from "@/lib/administrators";
import { searchKey } from "@/lib/format/search-key";
import { atCustomers } from "./at-customers";
import { inOwnOrganization } from "./in-own-organization";

export type FoundCustomer = {
  id: string;
  name: string;
  match?: { kind: string; term: string };
  /** Not the partner's: it made the person its administrator. */
  external?: true;
};
export type FoundUser = { id: string; organizationId: string; name: string; detail: string };
export type FoundOrder = { number: string; customer: string | null };

export type Found = { customers: FoundCustomer[]; users: FoundUser[]; orders: FoundOrder[] };

/** More than these are looked for in the lists, not here. */
const MOST = 6;
const MAX_WORDS = 200;

/** What a person types anywhere: customers, users and orders that they may see, the best few of each. */
export async function find(ctx: Ctx, words: string): Promise<Found> {
  const q = words.replaceAll("\0", "").trim().slice(0, MAX_WORDS);
  const { partnerId, organizationId, roles } = ctx.actor;
  if (!q) return { customers: [], users: [], orders: [] };
  const [theirs, own, outside] = await Promise.all([
    partnerId && partnerMay(roles, "customers:view") ? atCustomers(ctx, q) : undefined,
    organizationId && ownMay(roles, "users:view") ? inOwnOrganization(ctx, organizationId, q) : [],
    fromOutside(ctx, q),
  ]);
  return {
    customers: [...(theirs?.customers ?? []), ...outside].slice(0, MOST),
    users: [...own, ...(theirs?.users ?? [])].slice(0, MOST),
    orders: theirs?.orders ?? [],
  };
}

/** Few, so they are asked for whole: those that have the words in their name. */
async function fromOutside(ctx: Ctx, q: string): Promise<FoundCustomer[]> {
  const wanted = searchKey(q);
  const organizations = wanted ? await organizationsFromOutside(ctx) : [];
  return organizations
    .filter(({ name }) => searchKey(name).includes(wanted))
    .map(({ id, name }) => ({ id, name, external: true }));
}
