import type { KeyColumn } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";
import { customerStatuses, regions } from "./statuses";

const name: KeyColumn = { column: "name_key", type: "text" };
const id: KeyColumn = { column: "organization_id", type: "uuid" };

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
    choices: { status: customerStatuses, region: regions },
  });

export type CustomerFilter = ReturnType<typeof customerFilter>;
