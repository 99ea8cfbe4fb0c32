import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { lastChange } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { isUuid } from "@/lib/core/ids";
import { refuseStale } from "@/lib/core/stale";
import type { AskedUser } from "../asked-user";
import { changeUsersIn } from "../change-users";
import { holdPeople } from "../hold-people";
import { packageNamer } from "./name-packages";
import { RefusedUser } from "./refused-user";

export type OneUser = { organizationId: string; userId: string; seen: Seen };

/** What the forms of one user change by the rules of the file, by the names of their fields. */
export type HeldValues = {
  email: string;
  name: string;
  packageCode: string;
  location: string;
  phoneNumber: string;
  extension: string;
  /** As `subscription/product`. */
  licences: string[];
};

/** The user, held until the end of the transaction. */
export async function holdOne(tx: OrganizationTx, userId: string): Promise<HeldValues> {
  if (!isUuid(userId)) throw notFound("user");
  await holdPeople(tx);
  const own = sql`organization_id = ${tx.organizationId} AND user_id = ${userId}`;
  const { rows } = await tx.db.execute<HeldValues>(sql`
    SELECT u.email, coalesce(nullif(u.display_name, ''), u.email) AS name, coalesce(u.package_code, '') AS "packageCode",
      coalesce((SELECT l.name FROM core.locations l WHERE l.organization_id = u.organization_id
        AND l.id = u.location_id), '') AS location,
      coalesce((SELECT n.number FROM core.phone_numbers n WHERE ${own} AND n.is_primary LIMIT 1), '') AS "phoneNumber",
      coalesce(u.extension, '') AS extension,
      ARRAY(SELECT a.subscription_id || '/' || a.product_code FROM core.license_assignments a WHERE ${own}) AS licences
    FROM core.users u WHERE u.organization_id = ${tx.organizationId} AND u.id = ${userId} FOR UPDATE OF u`);
  const [held] = rows;
  if (!held) throw notFound("user");
  return held;
}

type Change = { userId: string; held: HeldValues; seen: Seen; saved: Seen; wanted: Seen };

/** Nobody's later change is written over; what the rules refuse is answered with their reasons. */
export async function changeOne(
  tx: OrganizationTx,
  { userId, held, seen, saved, wanted }: Change,
  asked: Omit<AskedUser, "email">,
): Promise<{ name: string }> {
  const target = { kind: "user", id: userId };
  await refuseStale({ seen, saved, wanted, lastChange: () => lastChange(tx, target) });
  const { rows } = await changeUsersIn(tx, {
    mode: "add_and_remove",
    only: "existing",
    rows: [{ email: held.email, ...asked }],
  });
  const reasons = rows[0]?.reasons ?? [];
  if (reasons.length > 0) throw new RefusedUser(reasons.map(await packageNamer(tx)));
  return { name: held.name };
}
