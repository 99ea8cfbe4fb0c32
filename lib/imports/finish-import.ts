import { and, eq, inArray } from "drizzle-orm";
import { imports } from "@/db/schema";
import { asSystem, type OrganizationTx, systemCtx, systemIn } from "@/lib/access";
import { record } from "@/lib/audit";
import type { MessageRef } from "@/lib/core/form-state";
import { enqueue, Overtaken } from "@/lib/jobs";
import { storage } from "@/lib/storage";
import { holdOrganization, type Import, type ImportState, lockRow, type Work } from "./lease";
import { isReadableOtherwise } from "./rules";

type Ending = { state: "cancelled" | "refused" | "failed"; refusal?: MessageRef };

/** Ends an import without the person's rights, which may be what it ended for. */
export async function finishAs(work: Work, ending: Ending): Promise<void> {
  await asSystem(systemCtx(), "end an import", async (tx) => {
    const row = await lockRow(tx, work).catch((error: unknown) => {
      if (error instanceof Overtaken) return undefined;
      throw error;
    });
    if (!row) return;
    const inside = systemIn(tx, row.organizationId, row.partnerId);
    const useless = !isReadableOtherwise({ refusal: null, ...ending });
    if (ending.state === "refused" && useless && row.fileKey) await storage().remove(row.fileKey);
    await finish(inside, row, { ...ending, ...(ending.state === "refused" && useless && { fileKey: null }) });
    if (ending.state === "cancelled") await recordEnd(inside, row, "import.cancelled");
  });
}

/** Ends an import with its state, and lets the next one that waits in the organization begin. */
export async function finish(
  tx: OrganizationTx,
  row: Import,
  values: Partial<Import> & { state: ImportState },
): Promise<void> {
  await holdOrganization(tx, row.organizationId);
  await tx.db
    .update(imports)
    .set({ ...values, lease: null, finishedAt: tx.now })
    .where(eq(imports.id, row.id));
  const [next] = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.organizationId, row.organizationId), inArray(imports.state, ["waiting"])))
    .orderBy(imports.startedAt)
    .limit(1);
  if (next) await enqueue(tx, "imports.apply", { importId: next.id, organizationId: row.organizationId });
}

export const recordEnd = (
  tx: OrganizationTx,
  row: Pick<Import, "id" | "fileName" | "counts">,
  action: "import.applied" | "import.cancelled" | "import.undone",
  after: Record<string, unknown> = { ...row.counts },
) => record(tx, action, { target: { kind: "import", id: row.id, name: row.fileName }, after });
