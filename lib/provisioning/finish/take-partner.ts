import { and, eq, ne } from "drizzle-orm";
import { domains, organizations, users } from "@/db/schema";
import { systemIn } from "@/lib/access";
import { type Contact, contactOf } from "@/lib/orders";
import { isForCompany, type PartnerAnswer } from "../answers";
import type { SetUpTx } from "../in-set-up";
import { domainOf } from "../organizations/domain-of";
import { partnerReasons } from "../organizations/partner-candidates";
import { StepRefused } from "../step-refused";
import { addPerson } from "./add-person";
import { makePartner } from "./make-partner";

export type PartnerTaken = {
  organizationId: string;
  name: string;
  /** Who of the partner set the order up: gets the customer among their own. */
  person?: Contact;
  /** The person was given an account by this. */
  joined: boolean;
};

/** The organization that sells: one that exists, as far as it still is what was chosen, or a new one. */
export async function takePartner(tx: SetUpTx, locale: string): Promise<PartnerTaken> {
  const { partner } = tx.answers;
  if (!partner) throw gone();
  if (partner.kind === "new") return makePartner(tx, partner, locale);
  const { organizationId } = partner;
  const [found] = await tx.db
    .select({ name: organizations.name, isPartner: organizations.isPartner, locale: organizations.locale })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .for("share");
  if (!found || !(found.isPartner || isForCompany(tx.answers))) throw gone();
  await refuseWhenMoved(tx, partner);
  const person = await personIn(tx, organizationId);
  if (person || !(await mayJoin(tx, organizationId)))
    return { ...found, organizationId, person, joined: false };
  const inside = systemIn(tx, organizationId, organizationId);
  const joining = { email: tx.order.contactEmail, role: "partner_admin" as const };
  const joined = await addPerson(inside, joining, { ...found, locale: found.locale ?? locale });
  return { ...found, organizationId, person: joined, joined: joined !== undefined };
}

const gone = () => new StepRefused("partner", "partnerGone");

/** Of the link's holder and the order's contact, who belongs to the organization. */
async function personIn(tx: SetUpTx, organizationId: string): Promise<Contact | undefined> {
  const emails = tx.side === "customer" ? [tx.order.contactEmail] : [tx.link.email, tx.order.contactEmail];
  for (const email of emails) {
    const contact = await contactOf(tx, email);
    if (contact?.organizationId === organizationId) return contact;
  }
  return undefined;
}

type Existing = Extract<PartnerAnswer, { kind: "existing" }>;

/** What it was found by must still hold; what the customer's administrator finishes was looked at by the partner. */
async function refuseWhenMoved(tx: SetUpTx, { organizationId, how }: Existing): Promise<void> {
  if (tx.side === "customer" || how === "search" || (await personIn(tx, organizationId))) return;
  const reasons = how === "domain" ? await partnerReasons(tx, tx.order.contactEmail, tx.answers) : [];
  if (!reasons.some(({ id }) => id === organizationId)) throw gone();
}

/** Whoever has an address at a domain that is the partner's own gets an account there, unless there is one already. */
async function mayJoin(tx: SetUpTx, organizationId: string): Promise<boolean> {
  const { partner } = tx.answers;
  const domain = domainOf(tx.order.contactEmail);
  if (partner?.kind !== "existing" || partner.how !== "domain" || isForCompany(tx.answers) || !domain)
    return false;
  const owned = await tx.db
    .select({ name: domains.name })
    .from(domains)
    .where(
      and(
        eq(domains.organizationId, organizationId),
        eq(domains.name, domain),
        ne(domains.status, "pending"),
      ),
    );
  const known = await tx.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.emailKey, tx.order.contactEmail.toLowerCase()));
  return owned.length > 0 && known.length === 0;
}
