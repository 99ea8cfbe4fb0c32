import { sql } from "drizzle-orm";
import { organizationPackages, organizations, packages } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import type { CsvPackage } from "./match-header";

/** The catalogue's packages, and which of them the organization has: the columns its file can have. */
export async function csvPackages(tx: OrganizationTx): Promise<CsvPackage[]> {
  return tx.db
    .select({
      code: packages.code,
      name: packages.name,
      csvHeader: packages.csvHeader,
      toUsers: packages.toUsers,
      calling: packages.calling,
      held: sql<boolean>`EXISTS (SELECT FROM ${organizationPackages} o JOIN ${organizations} w
        ON w.id = o.organization_id AND w.is_wholesale
        WHERE o.package_code = ${packages.code} AND o.organization_id = ${tx.organizationId})`,
    })
    .from(packages)
    .orderBy(packages.position, packages.code);
}
