import { type Role, roles } from "@/lib/access";
import type { KeyColumn } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";

export const partnerRoleNames = [
  "partner_full_admin",
  "partner_admin",
  "partner_readonly_admin",
  "help_desk",
] as const satisfies readonly Role[];
export type PartnerRole = (typeof partnerRoleNames)[number];
export const isPartnerRole = (role: string): role is PartnerRole =>
  partnerRoleNames.some((each) => each === role);
/** As the permission table orders them. */
export const inOrder = <R extends Role>(held: readonly R[]): R[] =>
  [...held].sort((a, b) => roles.indexOf(a) - roles.indexOf(b));

export const administratorStates = ["active", "invited", "not_verified", "inactive"] as const;
export type AdministratorState = (typeof administratorStates)[number];

const id: KeyColumn = { column: "id", type: "uuid" };

/** The state of the list of a partner's administrators, as its address holds it. */
export const administratorFilter = (params: Params) =>
  listAddress(params, {
    path: "/administrators",
    defaultSort: "name",
    sorts: {
      name: { columns: [{ column: "name_key", type: "text" }, id] },
      email: { columns: [{ column: "email_key", type: "text" }, id] },
      lastAccess: {
        columns: [{ column: "last_access_at", type: "timestamptz", nullable: true }, id],
        descending: true,
      },
    },
    choices: { role: partnerRoleNames, state: administratorStates },
  });

export type AdministratorFilter = ReturnType<typeof administratorFilter>;
