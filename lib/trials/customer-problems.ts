import { and, eq, ne, sql } from "drizzle-orm";
import { domains, organizations, users } from "@/db/schema";
import type { OwnPartnerTx } from "@/lib/access";
import { regionOf } from "@/lib/core/countries";
import { notFound } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";
import { customerOfDomain, customerOfPerson } from "./known-customer";

type Partner = { id: string; name: string };
type Described = { name: string; country: string; adminEmail: string; another: boolean };

/** The partner that asks. */
export async function ownOrganization(tx: OwnPartnerTx): Promise<Partner> {
  const [own] = await tx.db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, tx.partnerId));
  if (!own) throw notFound("organization");
  return own;
}

/** What speaks against this new customer, field by field. */
export async function customerProblems(
  tx: OwnPartnerTx,
  partner: Partner,
  { name, country, adminEmail, another }: Described,
): Promise<Record<string, MessageRef>> {
  const problems: Record<string, MessageRef> = {};
  if (key(name) === key(partner.name)) problems.name = { key: "trials.forOneself" };
  if (!regionOf(country)) problems.country = { key: "trials.countryNotServed" };
  const address = await addressProblem(tx, adminEmail.toLowerCase());
  if (address) problems.adminEmail = address;
  else if (!another) {
    const known = await customerOfDomain(tx, domainOf(adminEmail));
    if (known) problems.another = { key: "trials.knownDomain", values: known };
  }
  return problems;
}

const key = (name: string) => name.normalize("NFKC").trim().toLowerCase();
const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

/** Of other tenants nothing is told but that the address is in use, which its owner's invitation would tell too. */
async function addressProblem(tx: OwnPartnerTx, emailKey: string): Promise<MessageRef | undefined> {
  if (await isOwn(tx, emailKey)) return { key: "trials.forOneself" };
  const elsewhere = await tx.db.execute(sql`SELECT FROM core.emails_elsewhere(ARRAY[${emailKey}]::text[])`);
  if (elsewhere.rowCount === 0) return undefined;
  const known = await customerOfPerson(tx, emailKey);
  return known ? { key: "trials.personOfCustomer", values: known } : { key: "setup.emailTaken" };
}

/** A colleague, or an address of a domain that the partner has claimed. */
async function isOwn(tx: OwnPartnerTx, emailKey: string): Promise<boolean> {
  const [colleague] = await tx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.organizationId, tx.partnerId), eq(users.emailKey, emailKey)));
  if (colleague) return true;
  const [domain] = await tx.db
    .select({ name: domains.name })
    .from(domains)
    .where(
      and(
        eq(domains.organizationId, tx.partnerId),
        eq(domains.name, domainOf(emailKey)),
        ne(domains.status, "pending"),
      ),
    );
  return domain !== undefined;
}
