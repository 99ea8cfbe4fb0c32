import { and, eq, inArray, sql } from "drizzle-orm";
import { organizationPackages, organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { invalid, notFound, ruleBroken } from "@/lib/core/errors";
import type { MessageRef, Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { heldPackages, holdPeople } from "@/lib/users";
import { catalogue, named, type OfferedPackage, unknownPackages } from "./catalogue";
import type { CustomerPackage } from "./customer-packages";
import { packageValues, quantitiesOf } from "./package-values";
import type { Packages } from "./rules";

export type ChangePackages = {
  organizationId: string;
  /** All that the customer is to have: what is not in it is taken away. */
  packages: Packages;
  seen: Seen;
};

/**
 * Which packages a wholesale customer has, and how many users may have each. Nobody loses one by it: a package that
 * somebody has stays, and its cap is never below the number of those who have it.
 */
export async function changePackages(
  ctx: Ctx,
  { organizationId, packages: wanted, seen }: ChangePackages,
): Promise<void> {
  return inOrganization(ctx, "packages:edit", organizationId, async (tx) => {
    // Who has which package stays as it is until this is done.
    await holdPeople(tx);
    const name = await wholesaleCustomer(tx);
    const all = await catalogue(tx);
    const held = await heldPackages(tx);
    const before = quantitiesOf(held);
    await refuseStale({
      seen,
      saved: packageValues(all, before),
      wanted: packageValues(all, wanted),
      lastChange: () => lastChange(tx, { kind: "organization", id: tx.organizationId }),
    });
    const problems = { ...unknownPackages(all, wanted), ...heldProblems(held, wanted) };
    if (Object.keys(problems).length > 0) throw invalid(problems);
    await write(tx, before, wanted);
    const target = { kind: "organization", id: tx.organizationId, name };
    const change = { before: namedAll(all, before, wanted), after: namedAll(all, wanted, before) };
    await record(tx, "packages.changed", { target, ...change });
  });
}

async function wholesaleCustomer(tx: OrganizationTx): Promise<string> {
  const [customer] = await tx.db
    .select({ name: organizations.name, isWholesale: organizations.isWholesale })
    .from(organizations)
    .where(eq(organizations.id, tx.organizationId))
    .for("no key update");
  if (!customer) throw notFound("organization");
  if (!customer.isWholesale) throw ruleBroken("wholesale.notWholesale");
  return customer.name;
}

function heldProblems(held: readonly CustomerPackage[], wanted: Packages): Record<string, MessageRef> {
  const problems: Record<string, MessageRef> = {};
  for (const { code, name, held: count } of held) {
    const quantity = wanted[code];
    const values = { package: name, count };
    if (count === 0 || quantity === null) continue;
    if (quantity === undefined) problems[`packages.${code}`] = { key: "wholesale.stillHeld", values };
    else if (quantity < count) problems[`packages.${code}`] = { key: "wholesale.belowHeld", values };
  }
  return problems;
}

async function write(tx: OrganizationTx, before: Packages, wanted: Packages): Promise<void> {
  const { organizationId } = tx;
  const gone = Object.keys(before).filter((code) => !(code in wanted));
  const ofOrganization = eq(organizationPackages.organizationId, organizationId);
  if (gone.length > 0)
    await tx.db
      .delete(organizationPackages)
      .where(and(ofOrganization, inArray(organizationPackages.packageCode, gone)));
  const rows = Object.entries(wanted).map(([packageCode, quantity]) => ({
    organizationId,
    packageCode,
    quantity,
  }));
  await tx.db
    .insert(organizationPackages)
    .values(rows)
    .onConflictDoUpdate({
      target: [organizationPackages.organizationId, organizationPackages.packageCode],
      set: { quantity: sql`excluded.quantity` },
    });
}

/** What comes or goes has nothing on the other side. */
const namedAll = (all: readonly OfferedPackage[], held: Packages, other: Packages) => ({
  ...Object.fromEntries(Object.keys(named(all, other)).map((name) => [name, null])),
  ...named(all, held),
});
