import { isUuid } from "@/lib/core/ids";
import type { KeyColumn } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";
import { customerStatuses, regions } from "./statuses";

const name: KeyColumn = { column: "name_key", type: "text" };
const id: KeyColumn = { column: "organization_id", type: "uuid" };

/** Who manages: the person's own partner, or the person as external administrator of somebody else's customer. */
export const managers = ["us", "me"] as const;
export const subscriptionTypes = ["subscription", "trial", "none"] as const;

/** What the list can show beside the name, in this order. */
export const customerColumnKeys = [
  "urgency",
  "tags",
  "products",
  "licences",
  "nextDate",
  "managedBy",
  "region",
  "activity",
  "externalId",
  "id",
] as const;
export type CustomerColumnKey = (typeof customerColumnKeys)[number];

/** The state of the customer list, as its address holds it. */
export const customerFilter = (params: Params) =>
  listAddress(params, {
    path: "/customers",
    defaultSort: "urgency",
    sorts: {
      urgency: { columns: [{ column: "urgency", type: "integer" }, name, id] },
      name: { columns: [name, id] },
      licences: { columns: [{ column: "purchased", type: "integer" }, id], descending: true },
      nextDate: { columns: [{ column: "next_date", type: "date", nullable: true }, id] },
      activity: {
        columns: [{ column: "last_admin_activity_at", type: "timestamptz", nullable: true }, id],
        descending: true,
      },
      region: { columns: [{ column: "region", type: "text" }, name, id] },
    },
    choices: {
      status: customerStatuses,
      managed: managers,
      product: (value: string) => /^[a-z][\w-]{0,60}$/.test(value),
      type: subscriptionTypes,
      tag: isUuid,
      region: regions,
      cols: customerColumnKeys,
      density: ["comfortable"],
    },
  });

export type CustomerFilter = ReturnType<typeof customerFilter>;

/** The parts of the address that narrow the list. */
export const narrowing = ["status", "managed", "product", "type", "tag", "region"] as const;

/** What the list is asked for with nothing narrowing it. */
export const everything = Object.fromEntries(narrowing.map((name) => [name, []]));

export const isNarrowed = ({ q, chosen }: Pick<CustomerFilter, "q" | "chosen">) =>
  q !== "" || narrowing.some((name) => chosen[name].length > 0);
