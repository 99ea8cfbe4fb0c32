import { assignments, management, organizations } from "@/db/schema";
import type { OrganizationTx, Role } from "@/lib/access";
import { record } from "@/lib/audit";
import { regionOf } from "@/lib/core/countries";
import { invalid } from "@/lib/core/errors";
import { inviteAdministrator, type NewAdministrator } from "./invite-administrator";

export type NewCustomer = {
  name: string;
  /** The partner's own number of it. */
  externalId?: string;
  vertical: string;
  country: string;
  isWholesale?: boolean;
  /** The language of its mails. */
  locale: string;
  administrator: NewAdministrator;
};
type Partner = { id: string; name: string };

/**
 * A new customer with its administrator invited, in the caller's transaction, which is inside the organization that
 * is being made: its id is that of the transaction.
 */
export async function createCustomer(
  tx: OrganizationTx,
  partner: Partner,
  { name, externalId, vertical, country, isWholesale, locale, administrator }: NewCustomer,
): Promise<void> {
  const region = regionOf(country);
  if (!region) throw invalid({ country: "field.choice" });
  const { organizationId: id, now } = tx;
  const described = { name, externalId, vertical, country, region };
  await tx.db.insert(organizations).values({ id, ...described, isWholesale, locale, createdAt: now });
  const target = { kind: "organization", id, name };
  await record(tx, "organization.created", { target, after: described });
  await tx.db
    .insert(management)
    .values({ partnerId: partner.id, organizationId: id, access: "full", since: now });
  await record(tx, "management.started", { target, after: { partner: partner.name, access: "full" } });
  const invites = { organizationName: name, inviterName: partner.name, locale };
  await inviteAdministrator(tx, administrator, invites);
}

/** A partner admin gets the customer they brought in among their own; roles that see all let them change nothing. */
export async function assignToMaker(
  tx: OrganizationTx,
  partnerId: string,
  maker: { userId: string; roles: readonly Role[] },
): Promise<void> {
  if (!maker.roles.includes("partner_admin") || maker.roles.includes("partner_full_admin")) return;
  await tx.db
    .insert(assignments)
    .values({ partnerId, userId: maker.userId, organizationId: tx.organizationId })
    .onConflictDoNothing();
}
