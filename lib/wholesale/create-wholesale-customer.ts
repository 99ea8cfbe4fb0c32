import { organizationPackages } from "@/db/schema";
import { atNewCustomer, type Ctx, inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { brokenConstraint } from "@/lib/core/broken-constraint";
import { invalid } from "@/lib/core/errors";
import { type Locale, languageOf } from "@/lib/core/locales";
import { assignToMaker, createCustomer, customerProblems, ownOrganization } from "@/lib/organizations";
import { catalogue, named, unknownPackages } from "./catalogue";
import type { Packages } from "./rules";

export type CreateWholesaleCustomer = {
  name: string;
  /** The partner's own number of it; one customer has it. */
  externalId?: string;
  vertical: string;
  country: string;
  /** The language of the customer's mails; that of the country when none is named. */
  locale?: Locale;
  adminFirstName: string;
  adminLastName: string;
  adminEmail: string;
  packages: Packages;
  /** The person has seen that a customer of theirs has this domain or name, and means another company. */
  another: boolean;
};

export type CreatedCustomer = { customerId: string };

/**
 * A wholesale customer with its packages and its administrator, who is invited: all of it or nothing. Who does not see
 * all customers gets the new one among their own.
 */
export async function createWholesaleCustomer(
  ctx: Ctx,
  input: CreateWholesaleCustomer,
): Promise<CreatedCustomer> {
  const created = inOwnPartner(ctx, "customers:create", async (tx) => {
    const partner = await ownOrganization(tx);
    const all = await catalogue(tx);
    const problems = {
      ...(await customerProblems(tx, partner, input)),
      ...unknownPackages(all, input.packages),
    };
    if (Object.keys(problems).length > 0) throw invalid(problems);
    return atNewCustomer(tx, async (inside) => {
      await make(inside, partner, input);
      const target = { kind: "organization", id: inside.organizationId, name: input.name };
      await record(inside, "packages.changed", { target, after: named(all, input.packages) });
      return { customerId: inside.organizationId };
    });
  });
  return created.catch((error) => {
    // Between the check and the insert somebody else invited the same person.
    throw brokenConstraint(error) === "users_email_key_unique"
      ? invalid({ adminEmail: "setup.emailTaken" })
      : error;
  });
}

async function make(
  inside: OwnPartnerTx,
  partner: { id: string; name: string },
  { adminEmail, adminFirstName, adminLastName, packages, ...input }: CreateWholesaleCustomer,
): Promise<void> {
  const { name, externalId, vertical, country } = input;
  const locale = input.locale ?? languageOf(country);
  const administrator = { email: adminEmail, firstName: adminFirstName, lastName: adminLastName };
  const described = { name, externalId, vertical, country, locale, administrator };
  await createCustomer(inside, partner, { ...described, isWholesale: true });
  const { id: userId, roles } = inside.actor;
  if (userId) await assignToMaker(inside, partner.id, { userId, roles });
  await inside.db.insert(organizationPackages).values(
    Object.entries(packages).map(([packageCode, quantity]) => ({
      organizationId: inside.organizationId,
      packageCode,
      quantity,
    })),
  );
}
