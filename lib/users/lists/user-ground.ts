import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { NONE, type UserFilter } from "./user-filter";

type Named = { value: string; name: string };

/** What users of the organization can have: the values of the filters, each with its name. */
export type UserGround = { packages: Named[]; products: Named[]; locations: Named[] };

export async function groundOf(tx: OrganizationTx): Promise<UserGround> {
  const own = sql`organization_id = ${tx.organizationId}`;
  const list = (named: ReturnType<typeof sql>) =>
    sql`coalesce((SELECT json_agg(json_build_object('value', value, 'name', name) ORDER BY place, name)
      FROM (${named}) AS n), '[]')`;
  const { rows } = await tx.db.execute<UserGround>(sql`
    SELECT ${list(sql`SELECT p.code AS value, p.name, p.position AS place FROM core.packages p
        WHERE p.to_users AND (p.code IN (SELECT package_code FROM core.organization_packages WHERE ${own})
          OR p.code IN (SELECT package_code FROM core.user_counts WHERE ${own}))`)} AS packages,
      ${list(sql`SELECT p.code AS value, p.name, p.position AS place FROM core.products p
        WHERE p.code IN (SELECT product_code FROM core.subscription_licenses WHERE ${own})`)} AS products,
      ${list(sql`SELECT id::text AS value, name, 0 AS place FROM core.locations WHERE ${own}
        ORDER BY name LIMIT 1000`)} AS locations`);
  return rows[0] ?? { packages: [], products: [], locations: [] };
}

/** The filter without packages, products and places that there are not. */
export function knownTo({ packages, products, locations }: UserGround, asked: UserFilter): UserFilter {
  const values = (named: Named[]) => [...named.map(({ value }) => value), NONE];
  const { chosen, ignored, href, keepBut } = asked.knowing({
    package: values(packages),
    licence: values(products),
    location: values(locations),
  });
  return { ...asked, chosen, ignored, href, keepBut };
}
