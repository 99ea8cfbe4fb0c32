import { organizations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { fixedColumns } from "./csv-columns";
import { csvPackages } from "./csv-packages";

export type UserCsv = {
  organizationName: string;
  isWholesale: boolean;
  columns: { header: string; kind: "needed" | "text" | "readOnly" | "package" }[];
};

const kinds: Record<string, UserCsv["columns"][number]["kind"]> = {
  email: "needed",
  status: "readOnly",
  lastAccess: "readOnly",
  daysSinceAccess: "readOnly",
};

/** The columns that the organization's file of users has. */
export async function describeUserCsv(ctx: Ctx, organizationId: string): Promise<UserCsv> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const [organization] = await tx.db
      .select({ organizationName: organizations.name, isWholesale: organizations.isWholesale })
      .from(organizations);
    if (!organization) throw notFound("organization");
    const held = (await csvPackages(tx)).filter((each) => each.held);
    return {
      ...organization,
      columns: [
        ...fixedColumns.map(({ key, header }) => ({ header, kind: kinds[key] ?? ("text" as const) })),
        ...held.map(({ csvHeader }) => ({ header: csvHeader, kind: "package" as const })),
      ],
    };
  });
}
