import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import { imports, organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { CSV_TYPE } from "@/lib/core/csv";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { type StoredFile, storage } from "@/lib/storage";
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
        hasRows: sql<boolean>`EXISTS (SELECT FROM core.import_rows r WHERE r.import_id = ${imports.id})`,
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

export type ImportPage = { rows: Import[]; organizationName: string; next?: string };

const PAGE = 25;

/** The imports of an organization, the latest first. `before`: the id of the last one of the page before. */
export async function listImports(ctx: Ctx, organizationId: string, before?: string): Promise<ImportPage> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const last = sql`(SELECT created_at FROM core.imports WHERE id = ${before ?? null}::uuid)`;
    const older = or(
      lt(imports.createdAt, last),
      and(eq(imports.createdAt, last), sql`${imports.id} < ${before ?? null}::uuid`),
    );
    const rows = await tx.db
      .select()
      .from(imports)
      .where(before && isUuid(before) ? older : undefined)
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(PAGE + 1);
    const [organization] = await tx.db.select({ name: organizations.name }).from(organizations);
    if (!organization) throw notFound("organization");
    const page = rows.slice(0, PAGE);
    return {
      rows: page,
      organizationName: organization.name,
      next: rows.length > PAGE ? page.at(-1)?.id : undefined,
    };
  });
}
