import { type ReportColumn, reportKind } from "./report-kind";

const products = ["meetings", "calling_professional", "calling_standard"] as const;
const counts = ["available", "assigned", "used"] as const;

/** Bought and not assigned yet; what is assigned beyond the purchase is no negative licence. */
const counted = { available: "greatest(purchased - assigned, 0)", assigned: "assigned", used: "used" };

const licenceColumns = products.flatMap((product) =>
  counts.map((count): ReportColumn => {
    const key = `${product}_${count}` as const;
    return { key, type: "number", sql: `coalesce(licences.${key}, 0)` };
  }),
);

const licenceSums = products.flatMap((product) =>
  counts.map(
    (count) => `max(${counted[count]}) FILTER (WHERE product_code = '${product}') AS ${product}_${count}`,
  ),
);

/** One line per subscription of every customer. */
export const subscriptionDetails = reportKind({
  key: "subscription_details",
  needs: "customers:view",
  columns: [
    { key: "calculation_date", type: "day", sql: "today.day" },
    { key: "customer_name", type: "text", sql: "c.name" },
    { key: "customer_id", type: "code", sql: "s.organization_id" },
    {
      key: "subscription_status",
      type: "code",
      sql: `CASE WHEN s.ended_at IS NULL AND (s.auto_renew OR s.ends_on >= today.day)
        THEN 'Active' ELSE 'Expired' END`,
    },
    { key: "subscription_id", type: "text", sql: "s.id" },
    { key: "subscription_type", type: "code", sql: "CASE s.kind WHEN 'trial' THEN 'Trial' ELSE 'Paid' END" },
    { key: "total_users", type: "number", sql: "coalesce(people.users, 0)" },
    { key: "verified_users", type: "number", sql: "coalesce(people.verified, 0)" },
    { key: "auto_renew", type: "yesNo", sql: "s.auto_renew" },
    { key: "ends_on", type: "day", sql: "s.ends_on" },
    ...licenceColumns,
  ],
  query: {
    with: `people AS MATERIALIZED (
        SELECT organization_id, sum(amount) AS users,
          coalesce(sum(amount) FILTER (WHERE status NOT IN ('invited', 'not_verified')), 0) AS verified
        FROM core.user_counts GROUP BY organization_id
      ), licences AS MATERIALIZED (
        SELECT organization_id, subscription_id, ${licenceSums.join(", ")}
        FROM core.subscription_licenses WHERE product_code IN ('${products.join("', '")}')
        GROUP BY organization_id, subscription_id
      )`,
    from: `core.subscriptions s
      JOIN core.customer_overview c USING (partner_id, organization_id)`,
    joins: `LEFT JOIN people ON people.organization_id = s.organization_id
      LEFT JOIN licences ON (licences.organization_id, licences.subscription_id) = (s.organization_id, s.id)`,
    region: "c.region",
    orderBy: `c.name_key COLLATE "C", c.organization_id, s.id COLLATE "C"`,
  },
});
