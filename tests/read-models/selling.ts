import { ownerQuery } from "@/tests/support/database";

/** A day counted from the database's today, as SQL: a test that runs over midnight stays right. */
export const day = (days: number) => `(now() AT TIME ZONE 'UTC')::date + (${days})`;
export const daysAgo = (days: number) => `now() - make_interval(days => ${days})`;

type Sale = { partnerId: string; organizationId: string };
/** Columns of core.subscriptions as SQL. */
export type Terms = Partial<
  Record<
    "id" | "kind" | "ends_on" | "auto_renew" | "set_up_at" | "ended_at" | "unpaid_since" | "order_number",
    string
  >
>;

let sold = 0;

/** A paid subscription that is set up and renews in 185 days, but for the terms. */
export async function sell({ partnerId, organizationId }: Sale, terms: Terms = {}): Promise<string> {
  sold += 1;
  const columns = {
    id: `'Sub${sold}'`,
    kind: "'paid'",
    starts_on: day(-180),
    ends_on: day(185),
    auto_renew: "true",
    set_up_at: "now()",
    ...terms,
  };
  const [row] = await ownerQuery<{ id: string }>(
    `INSERT INTO core.subscriptions (organization_id, partner_id, ${Object.keys(columns).join(", ")})
     VALUES ($1, $2, ${Object.values(columns).join(", ")}) RETURNING id`,
    [organizationId, partnerId],
  );
  if (!row) throw new Error("Nothing was sold");
  return row.id;
}

/** Licences of a subscription, so many of them assigned to people made for it. */
export async function license(
  organizationId: string,
  subscriptionId: string,
  product: string,
  { purchased, assigned = 0 }: { purchased: number; assigned?: number },
) {
  await ownerQuery(
    `INSERT INTO core.subscription_licenses (organization_id, subscription_id, product_code, purchased)
     VALUES ($1, $2, $3, $4)`,
    [organizationId, subscriptionId, product, purchased],
  );
  await ownerQuery(
    `WITH people AS (INSERT INTO core.users (organization_id, email, email_key)
       SELECT $1, mail, mail FROM (SELECT gen_random_uuid() || '@people.example' AS mail FROM generate_series(1, $4)) m
       RETURNING id)
     INSERT INTO core.license_assignments (organization_id, user_id, subscription_id, product_code)
     SELECT $1, id, $2, $3 FROM people`,
    [organizationId, subscriptionId, product, assigned],
  );
}

/** The customer as the partner's list keeps it. */
export async function overview({ partnerId, organizationId }: Sale) {
  const [row] = await ownerQuery<{
    statuses: string[];
    urgency: number;
    products: string[];
    purchased: number;
    assigned: number;
    overage: number;
    next: number | null;
    next_date_kind: string | null;
    recheck: number | null;
    recheck_at: Date | null;
  }>(
    `SELECT *, next_date - (${day(0)}) AS next,
       (recheck_at AT TIME ZONE 'UTC')::date - (${day(0)}) AS recheck
     FROM core.customer_overview WHERE partner_id = $1 AND organization_id = $2`,
    [partnerId, organizationId],
  );
  if (!row) throw new Error("The customer is not on the list");
  return row;
}
