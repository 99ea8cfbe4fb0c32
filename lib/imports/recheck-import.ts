import { eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/jobs";

export type RecheckImport = { organizationId: string; importId: string };

/** Plans an uploaded file anew, by what the organization has now. */
export async function recheckImport(ctx: Ctx, { organizationId, importId }: RecheckImport): Promise<void> {
  await inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const [row] = await tx.db.select().from(imports).where(eq(imports.id, importId)).for("update");
    if (!row) throw notFound("import");
    if (row.state !== "ready") throw conflict("imports.notReady");
    await tx.db
      .update(imports)
      .set({ state: "checking", progress: 0, checkpoint: 0, rows: 0, counts: null, plannedAt: null })
      .where(eq(imports.id, importId));
    await record(tx, "import.uploaded", {
      target: { kind: "import", id: importId, name: row.fileName },
      after: { mode: row.mode },
    });
    await enqueue(tx, "imports.check", { importId, organizationId });
  });
}
