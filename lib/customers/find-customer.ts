import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { type CustomerDetails, customerDetails } from "./customer-details";
import { type Installation, installation } from "./installation";
import { type Overview, overviewColumns } from "./list-customers";

type Domain = { name: string; status: "pending" | "claimed" | "verified" };
type Site = { id: string; urlName: string; timeZone: string };
type Location = { id: string; name: string; country: string };
export type Administrator = {
  id: string;
  name: string;
  email: string;
  role: "customer_full_admin" | "customer_readonly_admin";
  lastAccessAt: string | null;
};

export type Customer = Overview &
  CustomerDetails &
  Installation & {
    country: string;
    /** An order that waits for somebody to set it up. */
    waitingOrder: string | null;
    users: number;
    domains: Domain[];
    sites: Site[];
    locations: Location[];
    administrators: Administrator[];
  };

/** One customer as its partner sees it: the facts of its page. */
export async function findCustomer(ctx: Ctx, customerId: string): Promise<Customer> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const { organizationId, partnerId } = tx;
    if (!partnerId) throw notFound("organization");
    const { rows } = await tx.db.execute<
      Overview & { country: string; waitingOrder: string | null; users: number }
    >(sql`
      SELECT *, ${overviewColumns},
        (SELECT number FROM core.orders WHERE organization_id = ${organizationId}
          AND state IN ('waiting', 'mailed', 'in_progress') ORDER BY ordered_on, number LIMIT 1) AS "waitingOrder",
        (SELECT coalesce(sum(amount), 0)::integer FROM core.user_counts
          WHERE organization_id = ${organizationId}) AS users
      FROM core.customer_overview WHERE partner_id = ${partnerId} AND organization_id = ${organizationId}`);
    const [overview] = rows;
    if (!overview) throw notFound("organization");
    const details = await customerDetails({ ...tx, partnerId }, organizationId);
    return { ...overview, ...details, ...(await installation(tx)), ...(await partsOf(tx)) };
  });
}

async function partsOf(tx: OrganizationTx) {
  const own = sql`organization_id = ${tx.organizationId}`;
  const domains = await tx.db.execute<Domain>(
    sql`SELECT name, status FROM core.domains WHERE ${own} ORDER BY name LIMIT 100`,
  );
  const sites = await tx.db.execute<Site>(
    sql`SELECT id, url_name AS "urlName", time_zone AS "timeZone" FROM core.sites WHERE ${own}
      ORDER BY url_name LIMIT 100`,
  );
  const locations = await tx.db.execute<Location>(
    sql`SELECT id, name, country FROM core.locations WHERE ${own} ORDER BY name LIMIT 100`,
  );
  const administrators = await tx.db.execute<Administrator>(sql`
    SELECT u.id, u.display_name AS name, u.email, min(r.role) AS role,
      to_json(u.last_access_at) #>> '{}' AS "lastAccessAt"
    FROM core.user_roles r JOIN core.users u ON u.organization_id = r.organization_id AND u.id = r.user_id
    WHERE r.organization_id = ${tx.organizationId} AND r.role IN ('customer_full_admin', 'customer_readonly_admin')
    GROUP BY u.id ORDER BY min(r.role), min(u.name_key) LIMIT 100`);
  return {
    domains: domains.rows,
    sites: sites.rows,
    locations: locations.rows,
    administrators: administrators.rows,
  };
}
