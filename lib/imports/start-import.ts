import { eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, invalid, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/jobs";
import { needsTyping } from "./rules";

export type StartImport = { organizationId: string; importId: string; confirmation?: string };

/** Applies a plan that was shown. It waits while another import of the organization is being applied. */
export async function startImport(
  ctx: Ctx,
  { organizationId, importId, confirmation }: StartImport,
): Promise<void> {
  await inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const [row] = await tx.db.select().from(imports).where(eq(imports.id, importId)).for("update");
    if (!row) throw notFound("import");
    if (row.state !== "ready") throw conflict("imports.notReady");
    const { counts } = row;
    if (counts && needsTyping(counts) && confirmation?.trim() !== String(counts.remove))
      throw invalid({ confirmation: { key: "imports.confirmation", values: { count: counts.remove ?? 0 } } });
    await tx.db
      .update(imports)
      .set({ state: "waiting", startedAt: tx.now, progress: 0, phase: null, checkpoint: 0 })
      .where(eq(imports.id, importId));
    await record(tx, "import.started", {
      target: { kind: "import", id: importId, name: row.fileName },
      after: { ...counts },
    });
    await enqueue(tx, "imports.apply", { importId, organizationId });
  });
}
