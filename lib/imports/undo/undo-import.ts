import { and, eq, inArray } from "drizzle-orm";
import { imports } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/jobs";
import { holdOrganization } from "../lease";
import { isUndoable } from "../rules";

export type UndoImport = { organizationId: string; importId: string };

/** Takes back what an import did, of all users whom nobody touched since; in the background. */
export async function undoImport(ctx: Ctx, { organizationId, importId }: UndoImport): Promise<void> {
  await inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const [row] = await tx.db.select().from(imports).where(eq(imports.id, importId)).for("update");
    if (!row) throw notFound("import");
    if (!isUndoable(row, tx.now)) throw conflict("imports.notUndoable");
    await holdOrganization(tx, organizationId);
    const [other] = await tx.db
      .select({ fileName: imports.fileName })
      .from(imports)
      .where(and(eq(imports.organizationId, organizationId), inArray(imports.state, ["applying", "undoing"])))
      .limit(1);
    if (other) throw conflict("imports.busy", { file: other.fileName });
    const undoneBy = tx.actor.id ?? "";
    await tx.db
      .update(imports)
      .set({
        ...{ state: "undoing", phase: null, undoneTo: null, progress: 0, refusal: null, finishedAt: null },
        ...{
          cancelRequested: false,
          undoId: row.undoId ?? crypto.randomUUID(),
          undoneBy,
          undoneByName: tx.actor.name,
        },
      })
      .where(eq(imports.id, importId));
    await record(tx, "import.undoStarted", {
      target: { kind: "import", id: importId, name: row.fileName },
      after: { ...row.counts },
    });
    await enqueue(tx, "imports.undo", { importId, organizationId });
  });
}
