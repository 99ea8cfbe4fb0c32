import type { KeyColumn } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";

export const userStatuses = ["active", "invited", "not_verified", "inactive"] as const;
export type UserStatus = (typeof userStatuses)[number];

const id: KeyColumn = { column: "id", type: "uuid" };

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
    choices: { status: userStatuses },
  });

export type UserFilter = ReturnType<typeof userFilter>;
