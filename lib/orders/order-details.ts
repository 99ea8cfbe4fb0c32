import { desc, eq, sql } from "drizzle-orm";
import { customerOverview, links, mail, orderLines, orders, products } from "@/db/schema";
import { asSystem, type Ctx, inPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";

export type OrderMail = {
  to: string;
  at: Date;
  state: "queued" | "sent" | "failed";
  /** What has become of the link in it; undefined until the mail is sent. */
  link?: "open" | "used" | "replaced" | "expired";
  expiresAt?: Date;
};

export type OrderDetails = typeof orders.$inferSelect & {
  customer: { id: string; name: string } | null;
  lines: (typeof orderLines.$inferSelect & { product: string })[];
  mails: OrderMail[];
};

/** One order of the partner, with its lines and who was mailed when. */
export async function orderDetails(ctx: Ctx, number: string): Promise<OrderDetails> {
  const order = await inPartner(ctx, "orders:view", async (tx) => {
    const [found] = await tx.db.select().from(orders).where(eq(orders.number, number));
    if (!found || found.partnerId !== tx.partnerId) throw notFound("order");
    const lines = await tx.db
      .select({ line: orderLines, product: products.name })
      .from(orderLines)
      .innerJoin(products, eq(products.code, orderLines.productCode))
      .where(eq(orderLines.orderNumber, number))
      .orderBy(orderLines.position);
    const [customer] = found.organizationId
      ? await tx.db
          .select({ id: customerOverview.organizationId, name: customerOverview.name })
          .from(customerOverview)
          .where(eq(customerOverview.organizationId, found.organizationId))
      : [];
    return {
      ...found,
      customer: customer ?? null,
      lines: lines.map(({ line, product }) => ({ ...line, product })),
    };
  });
  return { ...order, mails: await mailsOf(ctx, number) };
}

// Mails about an order belong to no organization, so the partner's own door does not show them.
async function mailsOf(ctx: Ctx, number: string): Promise<OrderMail[]> {
  const rows = await asSystem(ctx, "list the mails about an order that the person sees", (tx) =>
    tx.db
      .select({ mail, link: links })
      .from(mail)
      .leftJoin(links, sql`${links.orderNumber} = ${number} AND ${links.mailId} = ${mail.id}`)
      .where(sql`${mail.link} ->> 'orderNumber' = ${number}`)
      .orderBy(desc(mail.createdAt)),
  );
  return rows.map(({ mail: { toEmail, createdAt, sentAt, state }, link }) => ({
    to: toEmail,
    at: sentAt ?? createdAt,
    state,
    link: link ? stateOf(link, ctx.now) : undefined,
    expiresAt: link?.expiresAt,
  }));
}

function stateOf({ usedAt, revokedAt, expiresAt }: typeof links.$inferSelect, now: Date): OrderMail["link"] {
  if (usedAt) return "used";
  if (revokedAt) return "replaced";
  return expiresAt <= now ? "expired" : "open";
}
