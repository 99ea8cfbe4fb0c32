import { eq, sql } from "drizzle-orm";
import { imports, organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { CSV_TYPE } from "@/lib/core/csv";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { type StoredFile, storage } from "@/lib/storage";
import { hasRows } from "./has-rows";
import type { Import } from "./lease";
import { namesIn } from "./planned-row";

export type FoundImport = Import & {
  organizationName: string;
  /** False when a crash of the database took the rows; the import can be checked again. */
  hasRows: boolean;
  /** Another import of the organization that it waits for. */
  behind: string | null;
  /** What licences that some row changes are called, by the name of the field. */
  fieldNames: Record<string, string>;
};

export async function findImport(ctx: Ctx, organizationId: string, importId: string): Promise<FoundImport> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    if (!isUuid(importId)) throw notFound("import");
    const [found] = await tx.db
      .select({
        row: imports,
        organizationName: organizations.name,
        hasRows: hasRows(imports.id),
        behind: sql<
          string | null
        >`(SELECT o.file_name FROM core.imports o WHERE o.state IN ('applying', 'undoing') LIMIT 1)`,
      })
      .from(imports)
      .innerJoin(organizations, eq(organizations.id, imports.organizationId))
      .where(eq(imports.id, importId));
    if (!found) throw notFound("import");
    const { row, ...beside } = found;
    return { ...row, ...beside, fieldNames: await namesOf(tx, row) };
  });
}

async function namesOf(tx: OrganizationTx, { facets }: Import): Promise<FoundImport["fieldNames"]> {
  const names = await namesIn(tx);
  const fields = Object.keys(facets?.fields ?? {});
  return Object.fromEntries([...names].filter(([field]) => fields.includes(field)));
}

/** The rows with errors, to be mended and sent again. */
export async function openErrorFile(
  ctx: Ctx,
  organizationId: string,
  importId: string,
): Promise<StoredFile & { name: string; type: string }> {
  const { errorFileKey, fileName } = await findImport(ctx, organizationId, importId);
  const file = errorFileKey ? await storage().get(errorFileKey) : undefined;
  if (!file) throw notFound("file");
  return { ...file, name: `${fileName.replace(/\.[^.]{1,5}$/, "")}-errors.csv`, type: CSV_TYPE };
}
