import { asc, eq } from "drizzle-orm";
import { orderLines, products } from "@/db/schema";
import type { Tx } from "@/lib/access";
import type { Wanted } from "./steps";

export type Line = {
  productCode: string;
  productName: string;
  family: (typeof products.$inferSelect)["family"];
  quantity: number;
  termMonths: number;
  autoRenew: boolean;
};

/** What an order is for, in the order it was sent. */
export async function linesOf(tx: Tx, orderNumber: string): Promise<Line[]> {
  return tx.db
    .select({
      productCode: orderLines.productCode,
      productName: products.name,
      family: products.family,
      quantity: orderLines.quantity,
      termMonths: orderLines.termMonths,
      autoRenew: orderLines.autoRenew,
    })
    .from(orderLines)
    .innerJoin(products, eq(products.code, orderLines.productCode))
    .where(eq(orderLines.orderNumber, orderNumber))
    .orderBy(asc(orderLines.position));
}

export const wantedOf = (lines: readonly Line[]): Wanted => ({
  meetings: lines.some(({ family }) => family === "meetings"),
  calling: lines.some(({ family }) => family === "calling"),
});
