import { and, eq } from "drizzle-orm";
import { management, organizations } from "@/db/schema";
import { systemIn } from "@/lib/access";
import type { Contact } from "@/lib/orders";
import { assignToMaker, createCustomer } from "@/lib/organizations";
import type { NewCustomer } from "../answers";
import type { SetUpTx } from "../in-set-up";
import { StepRefused } from "../step-refused";

export type CustomerTaken = { organizationId: string; name: string };

/** The customer the order is for: one the partner manages, or a new one with its administrator invited. */
export async function takeCustomer(tx: SetUpTx, contact: Contact, locale: string): Promise<CustomerTaken> {
  const { customer } = tx.answers;
  if (!customer) throw new StepRefused("customer", "customerGone");
  const partnerId = contact.organizationId;
  const taken =
    customer.kind === "new"
      ? await newCustomer(tx, contact, customer, locale)
      : await managedCustomer(tx, partnerId, customer.organizationId);
  await assignToMaker(systemIn(tx, taken.organizationId, partnerId), partnerId, contact);
  return taken;
}

async function managedCustomer(
  tx: SetUpTx,
  partnerId: string,
  organizationId: string,
): Promise<CustomerTaken> {
  const [row] = await tx.db
    .select({ name: organizations.name })
    .from(management)
    .innerJoin(organizations, eq(organizations.id, management.organizationId))
    .where(and(eq(management.partnerId, partnerId), eq(management.organizationId, organizationId)))
    .for("share");
  if (!row) throw new StepRefused("customer", "customerGone");
  return { organizationId, name: row.name };
}

async function newCustomer(
  tx: SetUpTx,
  partner: Contact,
  { name, vertical, country, adminEmail, adminFirstName, adminLastName }: NewCustomer,
  locale: string,
): Promise<CustomerTaken> {
  const organizationId = crypto.randomUUID();
  const inside = systemIn(tx, organizationId, partner.organizationId);
  const administrator = { email: adminEmail, firstName: adminFirstName, lastName: adminLastName };
  const { organizationId: id, organizationName } = partner;
  const described = { name, vertical, country, locale, administrator };
  await createCustomer(inside, { id, name: organizationName }, described);
  return { organizationId, name };
}
