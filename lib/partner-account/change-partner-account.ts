import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { accountValues } from "./account-values";

export type ChangePartnerAccount = {
  name: string;
  country: string;
  vertical: string;
  plannedUsers: number;
  seen: Seen;
};

/** The partner's own profile. Its region stays where it was launched, whatever its country becomes. */
export async function changePartnerAccount(
  ctx: Ctx,
  { seen, ...after }: ChangePartnerAccount,
): Promise<void> {
  return inOwnPartner(ctx, "account:edit", async (tx) => {
    const self = eq(organizations.id, tx.partnerId);
    const [row] = await tx.db.select().from(organizations).where(self).for("update");
    if (!row) throw notFound("organization");
    await refuseStale({
      seen,
      saved: accountValues(row),
      wanted: accountValues(after),
      lastChange: () => lastChange(tx, { kind: "organization", id: tx.partnerId }),
    });
    await tx.db.update(organizations).set(after).where(self);
    const { name, country, vertical, plannedUsers } = row;
    const target = { kind: "organization", id: tx.partnerId, name: after.name };
    const before = { name, country, vertical, plannedUsers };
    await record(tx, "organization.changed", { target, before, after });
  });
}
