import { organizations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { type ExportColumn, exportColumns } from "./csv/export-columns";
import { csvPackages } from "./csv-packages";
import { csvLicences } from "./vocabulary";

export type UserCsv = {
  organizationName: string;
  isWholesale: boolean;
  columns: Pick<ExportColumn, "header" | "kind">[];
};

/** The columns that the organization's file of users has. */
export async function describeUserCsv(ctx: Ctx, organizationId: string): Promise<UserCsv> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const [organization] = await tx.db
      .select({ organizationName: organizations.name, isWholesale: organizations.isWholesale })
      .from(organizations);
    if (!organization) throw notFound("organization");
    const columns = exportColumns({ packages: await csvPackages(tx), licences: await csvLicences(tx) });
    return { ...organization, columns: columns.map(({ header, kind }) => ({ header, kind })) };
  });
}

/** Those that are to be filled in. */
export const templateColumns = ({ columns }: UserCsv): UserCsv["columns"] =>
  columns.filter(({ kind }) => kind !== "readOnly" && kind !== "suspended");
