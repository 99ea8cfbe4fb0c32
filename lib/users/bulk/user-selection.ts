import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { isUuid } from "@/lib/core/ids";
import type { Params } from "@/lib/core/list-address";
import { uuidArray } from "../lists/chosen-users";
import { usersOf } from "../lists/list-users";
import { searchUsers } from "../lists/search-users";
import { type UserFilter, userFilter } from "../lists/user-filter";
import { groundOf, knownTo } from "../lists/user-ground";
import { MOST_USERS } from "../rules";

/** Those picked, or all that a list shows. */
export type UserSelection = { kind: "ids"; ids: string[] } | { kind: "filter"; filter: UserFilter };

const all = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

/** An address's part after the question mark, as pages get it. */
export function paramsOf(query: string): Params {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

/** `id` once per user picked, or `all` with the list's own address in `from`. */
export function readUserSelection(organizationId: string, params: Params): UserSelection {
  if (all(params.all)[0])
    return { kind: "filter", filter: userFilter(organizationId, paramsOf(all(params.from)[0] ?? "")) };
  return { kind: "ids", ids: [...new Set(all(params.id).filter(isUuid))].slice(0, MOST_USERS + 1) };
}

/** The selected as a condition on core.users; who belongs to another organization is not among them. */
export async function selected(tx: OrganizationTx, selection: UserSelection): Promise<SQL> {
  if (selection.kind === "ids")
    return sql`organization_id = ${tx.organizationId} AND id = ANY (${uuidArray(selection.ids)})`;
  const filter = knownTo(await groundOf(tx), selection.filter);
  return usersOf(tx, filter, filter.q ? await searchUsers(tx, filter.q) : undefined);
}
