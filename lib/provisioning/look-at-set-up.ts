import { and, count, eq, max } from "drizzle-orm";
import { domains, management, orders, organizations, users } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import type { Region } from "@/lib/core/countries";
import { type Link, type LinkState, linkOfVisit } from "@/lib/links";
import { type Contact, contactOf, type Order } from "@/lib/orders";
import { type Answers, isForCompany, ownerOf, partnerIdOf } from "./answers";
import { saved, sideOf } from "./in-set-up";
import { type Line, linesOf, wantedOf } from "./lines";
import { firstUnmet, type Side, type StepName, type Wanted } from "./steps";

/** An organization as the wizard shows it, so that a dead duplicate can be recognised. */
export type Shown = {
  id: string;
  name: string;
  country: string;
  region: Region;
  domains: { name: string; status: "pending" | "claimed" | "verified" }[];
  activeUsers: number;
  lastActivityAt: Date | null;
};

export type SetUp = {
  order: Order;
  lines: Line[];
  wanted: Wanted;
  answers: Answers;
  version: number;
  first: StepName;
  side: Side;
  /** Whose address the link was sent to. */
  email: string;
  contact?: Contact;
  /** Of the contact while it is not confirmed. */
  partner?: Shown;
  /** Who the services are for, new or not, once that is answered: name and country. */
  owner?: { name: string; country: string };
  /** The chosen customer when it exists, with the partner's access to it. */
  customer?: Shown & { access: "full" | "provisioning" | null };
};

/** What a visitor of the wizard is shown: where the order stands, or why not. Looking changes nothing. */
export type Look =
  | { state: "open"; setUp: SetUp }
  | { state: "done"; order: Order; email: string }
  | { state: "none" | "cancelled" | Exclude<LinkState, "open" | "unknown"> };

export async function lookAtSetUp(ctx: Ctx, visit: string): Promise<Look> {
  const { state, link } = await linkOfVisit(ctx, visit);
  const side = link && sideOf(link);
  const { orderNumber } = link ?? {};
  if (!link || !side || !orderNumber) return { state: "none" };
  return asSystem(ctx, "look at an order's set-up", async (tx) => {
    const [order] = await tx.db.select().from(orders).where(eq(orders.number, orderNumber));
    if (!order || order.state === "cancelled") return { state: "cancelled" };
    if (order.state === "provisioned" && (state === "used" || state === "open"))
      return { state: "done", order, email: link.email };
    if (state !== "open") return { state: state === "unknown" ? "none" : state };
    return { state: "open", setUp: await setUpOf(tx, order, link, side) };
  });
}

async function setUpOf(tx: Tx, order: Order, link: Link, side: Side): Promise<SetUp> {
  const lines = await linesOf(tx, order.number);
  const wanted = wantedOf(lines);
  const { answers, version } = await saved(tx, order);
  const contact = await contactOf(tx, link.email);
  const partnerId =
    partnerIdOf(answers) ?? (!answers.partner && contact?.isPartner ? contact.organizationId : undefined);
  const { customer: chosen } = answers;
  const partner = partnerId ? await shown(tx, partnerId) : undefined;
  const customer =
    chosen?.kind === "existing" ? await shownCustomer(tx, chosen.organizationId, partnerId) : undefined;
  const owner = ownerOf(answers);
  return {
    order,
    lines,
    wanted,
    answers,
    version,
    first: firstUnmet(answers, wanted),
    side,
    email: link.email,
    contact,
    partner,
    owner: owner?.kind === "new" ? owner : isForCompany(answers) ? partner : customer,
    customer,
  };
}

async function shownCustomer(tx: Tx, organizationId: string, partnerId = "") {
  const organization = await shown(tx, organizationId);
  if (!organization) return undefined;
  const [row] = partnerId
    ? await tx.db
        .select({ access: management.access })
        .from(management)
        .where(and(eq(management.organizationId, organizationId), eq(management.partnerId, partnerId)))
    : [];
  return { ...organization, access: row?.access ?? null };
}

async function shown(tx: Tx, id: string): Promise<Shown | undefined> {
  const [row] = await tx.db
    .select({
      id: organizations.id,
      name: organizations.name,
      country: organizations.country,
      region: organizations.region,
    })
    .from(organizations)
    .where(eq(organizations.id, id));
  if (!row) return undefined;
  const known = await tx.db
    .select({ name: domains.name, status: domains.status })
    .from(domains)
    .where(eq(domains.organizationId, id))
    .orderBy(domains.name);
  const [people] = await tx.db
    .select({ activeUsers: count(), lastActivityAt: max(users.lastAccessAt) })
    .from(users)
    .where(and(eq(users.organizationId, id), eq(users.status, "active")));
  return {
    ...row,
    domains: known,
    activeUsers: people?.activeUsers ?? 0,
    lastActivityAt: people?.lastActivityAt ?? null,
  };
}
