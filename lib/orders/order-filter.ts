import type { KeyColumn } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";

export const orderStates = ["waiting", "mailed", "in_progress", "provisioned", "cancelled"] as const;
export type OrderState = (typeof orderStates)[number];

/** Whether somebody took an order up. */
export const takings = ["nobody"] as const;

const number: KeyColumn = { column: "number", type: "text" };

/** The state of the list of orders, as its address holds it. */
export const orderFilter = (params: Params) =>
  listAddress(params, {
    path: "/orders",
    defaultSort: "received",
    sorts: {
      received: { columns: [{ column: "created_at", type: "timestamptz" }, number], descending: true },
      starts: { columns: [{ column: "starts_on", type: "date" }, number], descending: true },
      number: { columns: [number] },
    },
    choices: { state: orderStates, taken: takings },
  });

export type OrderFilter = ReturnType<typeof orderFilter>;
