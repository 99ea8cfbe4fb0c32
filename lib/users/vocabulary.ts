import { sql } from "drizzle-orm";
import { locations, products, sites } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { csvPackages } from "./csv-packages";
import type { CsvPackage } from "./match-header";
import { licenceKey } from "./values";

/** A licence of one of the organization's subscriptions, as a column of its file. */
export type CsvLicence = {
  subscriptionId: string;
  productCode: string;
  productName: string;
  /** The meetings site it is bound to. */
  site: string | null;
  suspended: boolean;
};

/** What an organization's file can name. */
export type Vocabulary = {
  packages: CsvPackage[];
  licences: CsvLicence[];
  /** Of all products of the catalogue. */
  productNames: string[];
  /** Names by their plain form. */
  locations: Map<string, string>;
  sites: Map<string, string>;
};

export async function vocabulary(tx: OrganizationTx): Promise<Vocabulary> {
  const places = await tx.db.select({ name: locations.name }).from(locations).orderBy(locations.name);
  const addresses = await tx.db.select({ name: sites.urlName }).from(sites);
  return {
    packages: await csvPackages(tx),
    licences: await csvLicences(tx),
    productNames: (await tx.db.select({ name: products.name }).from(products)).map(({ name }) => name),
    locations: byPlainName(places),
    sites: byPlainName(addresses),
  };
}

/** Licences of the subscriptions that have not ended, in the order of the export. */
export async function csvLicences(tx: OrganizationTx): Promise<CsvLicence[]> {
  const { rows } = await tx.db.execute<CsvLicence>(sql`
    SELECT l.subscription_id AS "subscriptionId", l.product_code AS "productCode", p.name AS "productName",
      t.url_name AS site, coalesce(s.unpaid_since < (${tx.now}::timestamptz AT TIME ZONE 'UTC')::date, false) AS suspended
    FROM core.subscription_licenses l
      JOIN core.subscriptions s ON s.organization_id = l.organization_id AND s.id = l.subscription_id
      JOIN core.products p ON p.code = l.product_code
      LEFT JOIN core.sites t ON t.organization_id = l.organization_id AND t.id = l.site_id
    WHERE l.organization_id = ${tx.organizationId}::uuid AND s.ended_at IS NULL
    ORDER BY s.created_at, s.id, p.position, p.code`);
  return rows;
}

export const headerOf = ({ site, productName, subscriptionId, suspended }: CsvLicence): string =>
  `${site ? `${site} - ` : ""}${productName} [${subscriptionId}]${suspended ? " (Suspended)" : ""}`;

export const keyOfLicence = ({ subscriptionId, productCode }: CsvLicence): string =>
  licenceKey(subscriptionId, productCode);

export const callingPackages = ({ packages }: Pick<Vocabulary, "packages">): string[] =>
  packages.filter(({ calling }) => calling).map(({ code }) => code);

/** How names are compared. */
export const plainName = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** The name exactly as given counts before one that differs in case. */
const byPlainName = (rows: { name: string }[]) =>
  new Map([
    ...rows.map(({ name }) => [plainName(name), name] as const),
    ...rows.map(({ name }) => [name, name] as const),
  ]);
