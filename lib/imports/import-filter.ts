import { listAddress, type Params } from "@/lib/core/list-address";

export const importModes = ["add_and_remove", "add"] as const;
/** In the order of their life. */
export const importStates = [
  ...(["checking", "ready", "waiting", "applying"] as const),
  ...(["done", "undoing", "undone", "cancelled", "failed", "refused"] as const),
] as const;

/** The state of an organization's list of imports, as its address holds it. */
export const importFilter = (organizationId: string, params: Params) =>
  listAddress(params, {
    path: `/organizations/${organizationId}/users/imports`,
    defaultSort: "at",
    sorts: {
      at: {
        columns: [
          { column: "created_at", type: "timestamptz" },
          { column: "id", type: "uuid" },
        ],
        descending: true,
      },
    },
    choices: { state: importStates, mode: importModes },
  });

export type ImportFilter = ReturnType<typeof importFilter>;
