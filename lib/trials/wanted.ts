import { asc, inArray } from "drizzle-orm";
import { products } from "@/db/schema";
import type { Tx } from "@/lib/access";
import type { MessageRef } from "@/lib/core/form-state";

/** Product code → licences. */
export type Quantities = Record<string, number>;
export type Wanted = { quantities: Quantities; meetings: string[]; problems: Record<string, MessageRef> };

/** What a trial is to hold: which of its products are meetings, and which code is no product's. */
export async function wantedOf(tx: Tx, quantities: Quantities): Promise<Wanted> {
  const codes = Object.keys(quantities);
  const known = await tx.db
    .select({ code: products.code, family: products.family })
    .from(products)
    .where(inArray(products.code, codes))
    .orderBy(asc(products.position));
  const unknown = codes.filter((code) => !known.some((product) => product.code === code));
  return {
    quantities,
    meetings: known.flatMap(({ code, family }) => (family === "meetings" ? [code] : [])),
    problems: unknown.length > 0 ? { quantity: { key: "field.choice" } } : {},
  };
}
