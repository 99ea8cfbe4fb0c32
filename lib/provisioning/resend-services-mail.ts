import { eq, sql } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { conflict, notFound } from "@/lib/core/errors";
import { defaultLocale } from "@/lib/core/locales";
import { revokeLinks } from "@/lib/links";
import { mayProvision } from "@/lib/orders";
import { saved } from "./in-set-up";
import { mailServices } from "./mail-services";

/** A second click, or a second person, within this time sends no second mail. */
const JUST_NOW_MS = 60_000;

/** Mails the customer's administrator, who was asked to name the services, a new link; the ones before it stop. */
export async function resendServicesMail(ctx: Ctx, { number }: { number: string }): Promise<{ to: string }> {
  await mayProvision(ctx, number);
  return asSystem(ctx, "mail the customer's administrator of an order again", async (tx) => {
    const [order] = await tx.db.select().from(orders).where(eq(orders.number, number)).for("update");
    if (!order) throw notFound("order");
    if (order.state === "provisioned") throw conflict("orders.alreadySetUp", { number });
    if (order.state === "cancelled") throw conflict("orders.cancelled", { number });
    const { answers } = await saved(tx, order);
    const administrator = answers.review?.customerSetsUp;
    if (!administrator) throw conflict("setup.nobodyAsked", { number });
    const to = administrator.email;
    const last = await lastMail(tx, number, to);
    if (last && tx.now.getTime() - Date.parse(last.at) < JUST_NOW_MS) return { to };
    await revokeLinks(tx, { orderNumber: number, purpose: "services" });
    await mailServices({ ...tx, order, answers }, administrator, last?.locale ?? defaultLocale);
    return { to };
  });
}

/** Its language is that of the reader who asked, where nobody knows the administrator's. */
async function lastMail(
  tx: Tx,
  number: string,
  to: string,
): Promise<{ at: string; locale: string } | undefined> {
  const { rows } = await tx.db.execute<{ at: string; locale: string }>(sql`
    SELECT to_json(created_at) #>> '{}' AS at, locale FROM core.mail
    WHERE link ->> 'orderNumber' = ${number} AND link ->> 'purpose' = 'services' AND to_email = ${to}
    ORDER BY created_at DESC LIMIT 1`);
  return rows[0];
}
