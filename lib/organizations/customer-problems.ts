import { and, eq, ne, sql } from "drizzle-orm";
import { domains, organizations, users } from "@/db/schema";
import type { OwnPartnerTx } from "@/lib/access";
import { regionOf } from "@/lib/core/countries";
import { notFound } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";
import { externalIdProblem } from "./external-id-problem";
import { customerOfDomain, customerOfName, customerOfPerson } from "./known-customer";

type Partner = { id: string; name: string };
type Described = {
  name: string;
  externalId?: string;
  country: string;
  adminEmail: string;
  /** The person has seen that a customer of theirs is like this one, and means another company. */
  another: boolean;
};

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
  { name, externalId, country, adminEmail, another }: Described,
): Promise<Record<string, MessageRef>> {
  const problems: Record<string, MessageRef> = {};
  if (key(name) === key(partner.name)) problems.name = { key: "newCustomer.forOneself" };
  if (!regionOf(country)) problems.country = { key: "newCustomer.countryNotServed" };
  const numbered = await externalIdProblem(tx, externalId);
  if (numbered) problems.externalId = numbered;
  const address = await addressProblem(tx, adminEmail.toLowerCase());
  if (address) problems.adminEmail = address;
  else if (!another) {
    const alike = await alikeProblem(tx, name, domainOf(adminEmail));
    if (alike) problems.another = alike;
  }
  return problems;
}

const key = (name: string) => name.normalize("NFKC").trim().toLowerCase();
const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

async function alikeProblem(tx: OwnPartnerTx, name: string, domain: string): Promise<MessageRef | undefined> {
  const ofDomain = await customerOfDomain(tx, domain);
  if (ofDomain) return { key: "newCustomer.knownDomain", values: ofDomain };
  const ofName = await customerOfName(tx, name);
  return ofName && { key: "newCustomer.knownName", values: ofName };
}

/** Of other tenants nothing is told but that the address is in use, which its owner's invitation would tell too. */
async function addressProblem(tx: OwnPartnerTx, emailKey: string): Promise<MessageRef | undefined> {
  if (await isOwn(tx, emailKey)) return { key: "newCustomer.forOneself" };
  const elsewhere = await tx.db.execute(sql`SELECT FROM core.emails_elsewhere(ARRAY[${emailKey}]::text[])`);
  if (elsewhere.rowCount === 0) return undefined;
  const known = await customerOfPerson(tx, emailKey);
  return known ? { key: "newCustomer.personOfCustomer", values: known } : { key: "setup.emailTaken" };
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
