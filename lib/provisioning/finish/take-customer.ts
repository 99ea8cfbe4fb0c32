import { and, eq } from "drizzle-orm";
import { assignments, management, organizations, userRoles, users } from "@/db/schema";
import { type OrganizationTx, reachesAllCustomers, systemIn } from "@/lib/access";
import { record } from "@/lib/audit";
import { sendInvitation } from "@/lib/auth";
import { regionOf } from "@/lib/core/countries";
import { invalid } from "@/lib/core/errors";
import type { Contact } from "@/lib/orders";
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
      ? await createCustomer(tx, partnerId, customer, contact.organizationName, locale)
      : await managedCustomer(tx, partnerId, customer.organizationId);
  if (contact.roles.includes("partner_admin") && !reachesAllCustomers(contact.roles))
    await tx.db
      .insert(assignments)
      .values({ partnerId, userId: contact.userId, organizationId: taken.organizationId })
      .onConflictDoNothing();
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

async function createCustomer(
  tx: SetUpTx,
  partnerId: string,
  { name, vertical, country, ...admin }: NewCustomer,
  inviterName: string,
  locale: string,
): Promise<CustomerTaken> {
  const region = regionOf(country);
  if (!region) throw invalid({ country: "field.choice" });
  const [made] = await tx.db
    .insert(organizations)
    .values({ name, vertical, country, region, locale, createdAt: tx.now })
    .returning({ id: organizations.id });
  if (!made) throw new Error("The organization was not made");
  const inside = systemIn(tx, made.id, partnerId);
  const target = { kind: "organization", id: made.id, name };
  await record(inside, "organization.created", { target, after: { name, vertical, country, region } });
  await tx.db
    .insert(management)
    .values({ partnerId, organizationId: made.id, access: "full", since: tx.now });
  await record(inside, "management.started", { target, after: { partner: inviterName, access: "full" } });
  await inviteAdministrator(inside, admin, { organizationName: name, inviterName, locale });
  return { organizationId: made.id, name };
}

type Admin = Omit<NewCustomer, "kind" | "name" | "vertical" | "country">;
type Invites = { organizationName: string; inviterName: string; locale: string };

async function inviteAdministrator(
  tx: OrganizationTx,
  { adminEmail: email, adminFirstName: firstName, adminLastName: lastName }: Admin,
  invites: Invites,
): Promise<void> {
  const displayName = `${firstName} ${lastName}`;
  const { organizationId } = tx;
  const [user] = await tx.db
    .insert(users)
    .values({
      organizationId,
      email,
      emailKey: email.toLowerCase(),
      firstName,
      lastName,
      displayName,
      status: "invited",
    })
    .returning();
  if (!user) throw new Error("The administrator was not made");
  await tx.db.insert(userRoles).values({ organizationId, userId: user.id, role: "customer_full_admin" });
  await sendInvitation(tx, { user, ...invites });
  const target = { kind: "user", id: user.id, name: displayName };
  await record(tx, "user.invited", { target, after: { email, roles: ["customer_full_admin"] } });
}
