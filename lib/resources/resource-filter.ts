import { listAddress, type Params } from "@/lib/core/list-address";
import { locales } from "@/lib/core/locales";
import { resourceKinds, resourceProducts } from "./front-matter";

/** The state of the list of resources, as its address holds it. */
export const resourceFilter = (params: Params) =>
  listAddress(params, {
    path: "/resources",
    defaultSort: "order",
    sorts: { order: { columns: [{ column: "order", type: "integer" }] } },
    choices: { kind: resourceKinds, product: resourceProducts, language: locales },
  });

export type ResourceFilter = ReturnType<typeof resourceFilter>;
