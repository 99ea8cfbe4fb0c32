import { and, eq } from "drizzle-orm";
import { management, orders } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { type Link, type LinkState, linkOfVisit } from "@/lib/links";
import { type Contact, contactOf, type Order } from "@/lib/orders";
import { type Answers, isForCompany, ownerOf, partnerIdOf } from "./answers";
import { firstStep } from "./first-step";
import { isWithdrawn, saved, sideOf } from "./in-set-up";
import { type Line, linesOf, wantedOf } from "./lines";
import { factsOfOne, type Shown } from "./organizations/facts";
import { isMatch } from "./organizations/match";
import { type Progress, progressOf } from "./progress-of";
import type { Side, StepName, Wanted } from "./steps";

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
  /** The organization that was chosen; the contact's own while none is. */
  partner?: Shown;
  /** Who the services are for, new or not, once that is answered: name and country. */
  owner?: { name: string; country: string };
  /** The chosen customer when it exists, with the partner's access to it. */
  customer?: Shown & { access: "full" | "provisioning" | null };
  progress: Progress;
};

/** What a visitor of the wizard is shown: where the order stands, or why not. Looking changes nothing. */
export type Look =
  | { state: "open"; setUp: SetUp }
  | { state: "done"; order: Order; email: string }
  | { state: "handedOver"; order: Order; to: string }
  | { state: "none" | "cancelled" | "withdrawn" | Exclude<LinkState, "open" | "unknown"> };

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
    if (state === "revoked" && passedOn(link, order))
      return { state: "handedOver", order, to: order.contactEmail };
    if (state !== "open") return { state: state === "unknown" ? "none" : state };
    const { answers, version } = await saved(tx, order);
    if (isWithdrawn(link, answers)) return { state: "withdrawn" };
    return { state: "open", setUp: await setUpOf(tx, { order, link, side, answers, version }) };
  });
}

/** The link's address was the contact's, and is no more. */
const passedOn = ({ purpose, email, userId }: Link, { contactEmail }: Order) =>
  purpose === "provisioning" && !userId && email.toLowerCase() !== contactEmail.toLowerCase();

type Found = Pick<SetUp, "order" | "side" | "answers" | "version"> & { link: Link };

async function setUpOf(tx: Tx, { link, ...found }: Found): Promise<SetUp> {
  const { order, answers } = found;
  const lines = await linesOf(tx, order.number);
  const wanted = wantedOf(lines);
  const contact = await contactOf(tx, link.email);
  const own = !answers.partner && isMatch(contact, answers) ? contact.organizationId : undefined;
  const partnerId = partnerIdOf(answers) ?? own;
  const partner = partnerId ? await factsOfOne(tx, partnerId) : undefined;
  const { customer: chosen } = answers;
  const customer =
    chosen?.kind === "existing" ? await shownCustomer(tx, chosen.organizationId, partnerId) : undefined;
  const owner = ownerOf(answers);
  return {
    ...found,
    lines,
    wanted,
    first: firstStep(answers, lines),
    email: link.email,
    contact,
    partner,
    owner: owner?.kind === "new" ? owner : isForCompany(answers) ? partner : customer,
    customer,
    progress: await progressOf(tx, order.number, answers),
  };
}

async function shownCustomer(tx: Tx, organizationId: string, partnerId = "") {
  const organization = await factsOfOne(tx, organizationId);
  if (!organization) return undefined;
  const [row] = partnerId
    ? await tx.db
        .select({ access: management.access })
        .from(management)
        .where(and(eq(management.organizationId, organizationId), eq(management.partnerId, partnerId)))
    : [];
  return { ...organization, access: row?.access ?? null };
}
