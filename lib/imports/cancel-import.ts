import { eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, notFound } from "@/lib/core/errors";
import { isCancellable } from "./rules";

export type CancelImport = { organizationId: string; importId: string };

/** Stops an import: at once when nothing runs, else at the end of the chunk that runs. What is applied stays. */
export async function cancelImport(ctx: Ctx, { organizationId, importId }: CancelImport): Promise<void> {
  await inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const [row] = await tx.db.select().from(imports).where(eq(imports.id, importId)).for("update");
    if (!row) throw notFound("import");
    if (row.state === "cancelled" || row.cancelRequested) return;
    if (!isCancellable(row.state)) throw conflict("imports.alreadyEnded");
    const runs = row.state === "applying" || row.state === "checking";
    const ended = runs ? {} : { state: "cancelled" as const, finishedAt: tx.now };
    await tx.db
      .update(imports)
      .set({ cancelRequested: true, ...ended })
      .where(eq(imports.id, importId));
    // Of one that runs, the worker says so when it has stopped, with what was applied by then.
    if (!runs)
      await record(tx, "import.cancelled", {
        target: { kind: "import", id: importId, name: row.fileName },
        after: { ...row.counts },
      });
  });
}
