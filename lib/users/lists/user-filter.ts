import { isUuid } from "@/lib/core/ids";
import type { KeyColumn } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";

export const userStatuses = ["active", "invited", "not_verified", "inactive"] as const;
export type UserStatus = (typeof userStatuses)[number];

/** In a filter: those who have no package, no licence of any kind, no location. */
export const NONE = "none";

const id: KeyColumn = { column: "id", type: "uuid" };
const isCode = (value: string) => /^[a-z][\w-]{0,60}$/.test(value);

/** What the list can show beside the name, in this order. */
export const userColumnKeys = [
  "email",
  "status",
  "package",
  "number",
  "location",
  "lastAccess",
  "department",
  "title",
  "id",
] as const;
export type UserColumnKey = (typeof userColumnKeys)[number];

/** The state of an organization's list of users, as its address holds it. */
export const userFilter = (organizationId: string, params: Params) =>
  listAddress(params, {
    path: `/organizations/${organizationId}/users`,
    defaultSort: "name",
    sorts: {
      name: { columns: [{ column: "name_key", type: "text" }, id] },
      email: { columns: [{ column: "email_key", type: "text" }, id] },
      lastAccess: {
        columns: [{ column: "last_access_at", type: "timestamptz", nullable: true }, id],
        descending: true,
      },
    },
    choices: {
      status: userStatuses,
      package: isCode,
      licence: isCode,
      location: (value: string) => value === NONE || isUuid(value),
      cols: userColumnKeys,
      density: ["comfortable"],
    },
  });

export type UserFilter = ReturnType<typeof userFilter>;

/** The parts of the address that narrow the list. */
export const userFacets = ["status", "package", "licence", "location"] as const;
export type UserFacet = (typeof userFacets)[number];

/** What the list is asked for with nothing narrowing it. */
export const everybody: Record<string, string[]> = Object.fromEntries(userFacets.map((name) => [name, []]));

export const isNarrowed = ({ q, chosen }: Pick<UserFilter, "q" | "chosen">) =>
  q !== "" || userFacets.some((name) => chosen[name].length > 0);
